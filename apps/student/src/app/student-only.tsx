import { type ReactNode, createContext, use, useState } from 'react';
import type { User } from '@rollcall/contracts/users';
import { useAuth } from '@rollcall/web/session/use-auth';
import { knownStudent } from './known-student';
import { NotAStudent } from './not-a-student';
import type { Path } from './paths';
import { SignedOut } from './signed-out';
import { Waiting } from './waiting';

/** `user` is null until the server has said who it is, and for as long as the network is away then. */
type Student = { user: User | null };

const StudentContext = createContext<Student | null>(null);

/** The student whose page this is. Works below StudentOnly. */
export function useStudent(): Student {
  const student = use(StudentContext);
  if (student === null) throw new Error('useStudent() needs a <StudentOnly> above it');
  return student;
}

const NOT_CONFIRMED: Student = { user: null };

type StudentOnlyProps = {
  /** Where to come back to after the sign-in. */
  path: Path;
  /** What who is signed out sees instead of being led to the sign-in. */
  signedOut?: ReactNode;
  children: ReactNode;
};

/**
 * Shows its page to a student who is signed in, and the way there to everybody else. Who was signed in here before need not wait for
 * the server to say so again: the page opens at once, also without a network.
 */
export function StudentOnly({ path, signedOut, children }: StudentOnlyProps) {
  const { state } = useAuth();
  const [known] = useState(knownStudent);
  const [lastId, setLastId] = useState(known?.id ?? null);
  if (state.status === 'signed-in' && state.user.id !== lastId) setLastId(state.user.id);

  if (state.status === 'unknown' && known !== null)
    return <StudentContext value={NOT_CONFIRMED}>{children}</StudentContext>;
  if (state.status === 'signed-out') return signedOut ?? <SignedOut path={path} studentId={lastId} />;
  if (state.status !== 'signed-in') return <Waiting />;
  if (state.user.role !== 'student') return <NotAStudent />;
  return <StudentContext value={state}>{children}</StudentContext>;
}
