import { useEffect } from 'react';
import { Redirect } from 'wouter';
import { MarkView } from '../features/mark/mark-view';
import { isFinal } from '../features/mark/outcome';
import { dropPendingScan, type PendingScan } from '../features/mark/pending-scan';
import { useRedeem } from '../features/mark/use-redeem';
import { paths } from './paths';
import { Result } from './result';
import { useStudent } from './student-only';
import { useResultStep } from './use-result-step';

type Claim = Extract<PendingScan, { kind: 'claim' }>;

type MarkOfClaimProps = { claim: Claim; onScan: () => void };

/** Marks with the scan that the server has held over the sign-in. */
export function MarkOfClaim({ claim, onScan }: MarkOfClaimProps) {
  const { user } = useStudent();
  // Until the server has said who it is, nobody can redeem anything.
  if (user === null) return <MarkView marking={{ kind: 'sending' }} onStep={() => undefined} />;
  if (claim.studentId !== null && claim.studentId !== user.id) return <ForSomebodyElse />;
  return <Redeem claim={claim} onScan={onScan} />;
}

/** The scan of a student whose login had ended; another one has signed in. */
function ForSomebodyElse() {
  useEffect(() => dropPendingScan(window), []);
  return <Redirect to={paths.home} replace />;
}

function Redeem({ claim, onScan }: MarkOfClaimProps) {
  const { marking, redeem } = useRedeem();
  const onStep = useResultStep({ scan: claim, onRetry: redeem, onScan });

  const isOver = marking.kind === 'done' && isFinal(marking.outcome);
  useEffect(() => {
    if (isOver) dropPendingScan(window);
  }, [isOver]);

  return <Result marking={marking} overSignIn onStep={onStep} />;
}
