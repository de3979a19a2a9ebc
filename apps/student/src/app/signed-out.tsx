import { lazy, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { cutOffScan } from '../features/outbox/cut-off-scan';
import { useOutbox } from '../features/outbox/outbox-context';
import { type Path, signInFirst } from './paths';
import { Waiting } from './waiting';

// The screens of a mark; nobody signs in first to see them.
const ClaimFirst = lazy(() => import('./claim-first'));

type SignedOutProps = {
  path: Path;
  /** Whose page it was until now. */
  studentId: string | null;
};

/** Leads to the sign-in. A scan that was on its way when the login turned out to have ended is held by the server first. */
export function SignedOut({ path, studentId }: SignedOutProps) {
  const { marks } = useOutbox();
  const [scan] = useState(() => studentId && cutOffScan(marks.get(), { studentId, now: Date.now() }));
  if (!scan) return <ToSignIn path={path} />;
  const { code, scannedAt } = scan;
  return <ClaimFirst scan={{ kind: 'code', code, scannedAt, overSignIn: true }} kept={scan} />;
}

function ToSignIn({ path }: { path: Path }) {
  const [, navigate] = useLocation();
  useEffect(() => navigate(signInFirst(path), { replace: true }), [navigate, path]);
  return <Waiting />;
}
