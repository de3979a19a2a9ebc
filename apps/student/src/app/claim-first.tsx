import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { MarkView } from '../features/mark/mark-view';
import { dropPendingScan, keepPendingScan, type PendingScan } from '../features/mark/pending-scan';
import { type Claiming, useClaim } from '../features/mark/use-claim';
import type { KeptMark } from '../features/outbox/kept-mark';
import { useOutbox } from '../features/outbox/outbox-context';
import { paths, signInFirst } from './paths';
import { useResultStep } from './use-result-step';

type ScannedCode = Extract<PendingScan, { kind: 'code' }>;

type ClaimFirstProps = {
  scan: ScannedCode;
  /** Where the outbox keeps the scan as well: then either it or the claim makes the mark. */
  kept?: Pick<KeptMark, 'nonce' | 'studentId'>;
};

/** For a scan of somebody who is signed out: has the server hold it, then leads to the sign-in. A code that is no good is told at once. */
export default function ClaimFirst({ scan, kept }: ClaimFirstProps) {
  const { dismiss } = useOutbox();
  const [, navigate] = useLocation();
  const claiming = useClaim(scan.code);
  const { kind } = claiming;
  const onStep = useResultStep({
    scan,
    onRetry: () => undefined,
    onScan: () => navigate(paths.scan, { replace: true }),
  });

  const { code, scannedAt } = scan;
  const { nonce, studentId } = kept ?? { nonce: null, studentId: null };

  useEffect(() => {
    if (kind === 'asking') return;
    if (kind !== 'held' && nonce !== null) void dismiss(nonce);
    if (kind === 'refused') return dropPendingScan(window);
    if (kind === 'claimed') keepPendingScan({ kind: 'claim', studentId }, window);
    else if (nonce === null) keepPendingScan({ kind: 'code', code, scannedAt, overSignIn: true }, window);
    navigate(signInFirst(paths.mark), { replace: true });
  }, [kind, code, scannedAt, nonce, studentId, dismiss, navigate]);

  return <MarkView marking={markingOf(claiming)} onStep={onStep} />;
}

function markingOf(claiming: Claiming) {
  return claiming.kind === 'refused'
    ? ({ kind: 'done', outcome: claiming.outcome } as const)
    : ({ kind: 'sending' } as const);
}
