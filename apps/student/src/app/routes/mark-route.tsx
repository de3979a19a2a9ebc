import { useCallback, useEffect, useState } from 'react';
import { Redirect, useLocation } from 'wouter';
import { MarkView } from '../../features/mark/mark-view';
import { isFinal } from '../../features/mark/outcome';
import { dropPendingScan, type PendingScan, takePendingScan } from '../../features/mark/pending-scan';
import { useRedeem } from '../../features/mark/use-redeem';
import ClaimFirst from '../claim-first';
import { MarkNote } from '../mark-note';
import { paths } from '../paths';
import { StudentOnly, useStudent } from '../student-only';
import { useMarking } from '../use-marking';
import { useResultStep } from '../use-result-step';

type ScannedCode = Extract<PendingScan, { kind: 'code' }>;
type Claim = Extract<PendingScan, { kind: 'claim' }>;

/** Where a QR code's own link ends: marks with its code; for who is signed out the server holds it until after the sign-in. */
export default function MarkRoute() {
  // While rendering and not in an effect: the code is out of the address bar before anything is on screen.
  const [pending] = useState(() => takePendingScan(window));
  const [isKept, setKept] = useState(false);
  const onKept = useCallback(() => setKept(true), []);

  if (pending === null) return <Redirect to={paths.home} replace />;
  switch (pending.kind) {
    case 'foreign':
      return <ForeignLink />;
    case 'claim':
      return (
        <StudentOnly path={paths.mark}>
          <MarkOfClaim claim={pending} />
        </StudentOnly>
      );
    case 'code':
      return (
        <StudentOnly path={paths.mark} signedOut={isKept ? undefined : <ClaimFirst scan={pending} />}>
          <MarkOfCode scan={pending} onKept={onKept} />
        </StudentOnly>
      );
    default:
      return pending satisfies never;
  }
}

function MarkOfCode({ scan, onKept }: { scan: ScannedCode; onKept: () => void }) {
  const { code, scannedAt, overSignIn } = scan;
  const { marking, send, retry } = useMarking();
  const [, navigate] = useLocation();
  const onStep = useResultStep({
    scan,
    onRetry: retry,
    onScan: () => navigate(paths.scan, { replace: true }),
  });

  useEffect(() => {
    void send({ code, scannedAt }).then((isKept) => {
      if (!isKept) return;
      // From here on it is the outbox that keeps it.
      dropPendingScan(window);
      onKept();
    });
  }, [code, scannedAt, send, onKept]);

  if (marking.kind === 'told-elsewhere') return <Redirect to={paths.home} replace />;
  return (
    <>
      <MarkView marking={marking.kind === 'idle' ? SENDING : marking} overSignIn={overSignIn} onStep={onStep} />
      {marking.kind === 'done' && <MarkNote outcome={marking.outcome} />}
    </>
  );
}

function MarkOfClaim({ claim }: { claim: Claim }) {
  const { user } = useStudent();
  // Until the server has said who it is, nobody can redeem anything.
  if (user === null) return <MarkView marking={SENDING} onStep={() => undefined} />;
  if (claim.studentId !== null && claim.studentId !== user.id) return <ForSomebodyElse />;
  return <Redeem claim={claim} />;
}

/** The scan of a student whose login had ended; another one has signed in. */
function ForSomebodyElse() {
  useEffect(() => dropPendingScan(window), []);
  return <Redirect to={paths.home} replace />;
}

function Redeem({ claim }: { claim: Claim }) {
  const { marking, redeem } = useRedeem();
  const [, navigate] = useLocation();
  const onStep = useResultStep({
    scan: claim,
    onRetry: redeem,
    onScan: () => navigate(paths.scan, { replace: true }),
  });

  const isOver = marking.kind === 'done' && isFinal(marking.outcome);
  useEffect(() => {
    if (isOver) dropPendingScan(window);
  }, [isOver]);

  return (
    <>
      <MarkView marking={marking} overSignIn onStep={onStep} />
      {marking.kind === 'done' && <MarkNote outcome={marking.outcome} />}
    </>
  );
}

function ForeignLink() {
  const [, navigate] = useLocation();
  const onStep = useResultStep({
    scan: { kind: 'foreign' },
    onRetry: () => undefined,
    onScan: () => navigate(paths.scan, { replace: true }),
  });
  return <MarkView marking={FOREIGN} onStep={onStep} />;
}

const SENDING = { kind: 'sending' } as const;
const FOREIGN = { kind: 'done', outcome: { kind: 'foreign' } } as const;
