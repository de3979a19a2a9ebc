import { lazy, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { cutOffScan } from '../features/outbox/kept-mark';
import { useOutbox } from '../features/outbox/outbox-context';
import { type Path, signInFirst } from './paths';
import { Waiting } from './waiting';

// The screens of a mark; nobody signs in first to see them.
const ClaimFirst = lazy(() => import('./claim-first'));

/** Leads to the sign-in. A scan that was on its way when the login turned out to have ended is held by the server first. */
export function SignedOut({ path }: { path: Path }) {
  const { marks } = useOutbox();
  const [scan] = useState(() => cutOffScan(marks.get(), Date.now()));
  if (scan === undefined) return <ToSignIn path={path} />;
  const { code, scannedAt, nonce } = scan;
  return <ClaimFirst scan={{ kind: 'code', code, scannedAt, overSignIn: true }} nonce={nonce} />;
}

function ToSignIn({ path }: { path: Path }) {
  const [, navigate] = useLocation();
  useEffect(() => navigate(signInFirst(path), { replace: true }), [navigate, path]);
  return <Waiting />;
}
