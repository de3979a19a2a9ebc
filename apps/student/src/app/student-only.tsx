import { type ReactNode, createContext, lazy, use, useEffect, useMemo, useState } from 'react';
import type { User } from '@rollcall/contracts/users';
import { useAuth } from '@rollcall/web/session/use-auth';
import { type KnownStudent, knownStudent } from './known-student';
import type { Path } from './paths';
import { SignedOut } from './signed-out';
import { Waiting } from './waiting';

/** `user` is null until the server has said who it is, and for as long as the network is away then. */
type Student = KnownStudent & { user: User | null };

// Lazy: hardly anybody ever sees it.
const NotAStudent = lazy(() => import('./not-a-student'));

const StudentContext = createContext<Student | null>(null);

/** The student whose page this is. Works below StudentOnly. */
export function useStudent(): Student {
  const student = use(StudentContext);
  if (student === null) throw new Error('useStudent() needs a <StudentOnly> above it');
  return student;
}

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

  // Nobody was here before: most likely the next page is the sign-in, and the server is being asked meanwhile.
  useEffect(() => {
    if (known === null) import('./routes/sign-in-route').catch(() => undefined);
  }, [known]);

  const student = useMemo((): Student | null => {
    if (state.status === 'signed-in') return { id: state.user.id, fullName: state.user.fullName, user: state.user };
    return state.status === 'unknown' && known !== null ? { ...known, user: null } : null;
  }, [state, known]);

  if (state.status === 'signed-out') return signedOut ?? <SignedOut path={path} studentId={lastId} />;
  if (student === null) return <Waiting />;
  if (student.user !== null && student.user.role !== 'student') return <NotAStudent />;
  return <StudentContext value={student}>{children}</StudentContext>;
}
