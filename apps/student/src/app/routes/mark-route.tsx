import { useCallback, useState } from 'react';
import { Redirect, useLocation } from 'wouter';
import { MarkView } from '../../features/mark/mark-view';
import { takePendingScan } from '../../features/mark/pending-scan';
import ClaimFirst from '../claim-first';
import { MarkOfClaim } from '../mark-of-claim';
import { MarkOfCode } from '../mark-of-code';
import { paths } from '../paths';
import { StudentOnly } from '../student-only';
import { useResultStep } from '../use-result-step';

/** Where a QR code's own link ends: marks with its code; for who is signed out the server holds it until after the sign-in. */
export default function MarkRoute() {
  // While rendering and not in an effect: the code is out of the address bar before anything is on screen.
  const [pending] = useState(() => takePendingScan(window));
  const [isKept, setKept] = useState(false);
  const onKept = useCallback(() => setKept(true), []);
  const [, navigate] = useLocation();
  const onScan = () => navigate(paths.scan, { replace: true });

  if (pending === null) return <Redirect to={paths.home} replace />;
  switch (pending.kind) {
    case 'foreign':
      return <ForeignLink onScan={onScan} />;
    case 'claim':
      return (
        <StudentOnly path={paths.mark}>
          <MarkOfClaim claim={pending} onScan={onScan} />
        </StudentOnly>
      );
    case 'code':
      return (
        <StudentOnly path={paths.mark} signedOut={isKept ? undefined : <ClaimFirst scan={pending} />}>
          <MarkOfCode scan={pending} onKept={onKept} onScan={onScan} />
        </StudentOnly>
      );
    default:
      return pending satisfies never;
  }
}

function ForeignLink({ onScan }: { onScan: () => void }) {
  const onStep = useResultStep({ scan: { kind: 'foreign' }, onRetry: () => undefined, onScan });
  return <MarkView marking={FOREIGN} onStep={onStep} />;
}

const FOREIGN = { kind: 'done', outcome: { kind: 'foreign' } } as const;
