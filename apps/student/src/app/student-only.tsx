import { type ReactNode, createContext, use, useEffect } from 'react';
import type { User } from '@rollcall/contracts/users';
import { useLocation } from 'wouter';
import { useAuth } from '@rollcall/web/session/use-auth';
import { NotAStudent } from './not-a-student';
import { type Path, signInFirst } from './paths';
import { Waiting } from './waiting';

const StudentContext = createContext<User | null>(null);

/** The student who is signed in. Works below StudentOnly. */
export function useStudent(): User {
  const student = use(StudentContext);
  if (student === null) throw new Error('useStudent() needs a <StudentOnly> above it');
  return student;
}

type StudentOnlyProps = {
  /** Where to come back to after the sign-in. */
  path: Path;
  /** Called before anybody is sent to the sign-in. */
  onSignedOut?: (() => void) | undefined;
  children: ReactNode;
};

/** Shows its page to a student who is signed in, and the way there to everybody else. */
export function StudentOnly({ path, onSignedOut, children }: StudentOnlyProps) {
  const { state } = useAuth();
  const [, navigate] = useLocation();
  const signedOut = state.status === 'signed-out';

  useEffect(() => {
    if (!signedOut) return;
    onSignedOut?.();
    navigate(signInFirst(path), { replace: true });
  }, [signedOut, onSignedOut, navigate, path]);

  if (state.status !== 'signed-in') return <Waiting />;
  if (state.user.role !== 'student') return <NotAStudent />;
  return <StudentContext value={state.user}>{children}</StudentContext>;
}
