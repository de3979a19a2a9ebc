import type { User } from '@rollcall/contracts/users';
import { useAuth } from '@rollcall/web/session/use-auth';
import { createContext, use, type ReactNode } from 'react';
import { Redirect, useLocation } from 'wouter';
import { NotATeacher } from './not-a-teacher';
import { paths } from './paths';
import { Waiting } from './waiting';

const TeacherContext = createContext<User | null>(null);

/** The teacher who is signed in. Works below TeacherOnly. */
export function useTeacher(): User {
  const teacher = use(TeacherContext);
  if (teacher === null) throw new Error('useTeacher() needs a <TeacherOnly> above it');
  return teacher;
}

/** Shows its page to a teacher who is signed in; leads others to the sign-in and back again, or to their own app. */
export function TeacherOnly({ children }: { children: ReactNode }) {
  const { state } = useAuth();
  const [location] = useLocation();
  if (state.status === 'unknown') return <Waiting />;
  if (state.status === 'signed-out') return <Redirect to={paths.signIn(location)} replace />;
  if (state.user.role !== 'employee') return <NotATeacher />;
  return <TeacherContext value={state.user}>{children}</TeacherContext>;
}
