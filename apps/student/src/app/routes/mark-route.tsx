import { useCallback, useEffect, useState } from 'react';
import { Redirect, useLocation } from 'wouter';
import { MarkView } from '../../features/mark/mark-view';
import { isFinal } from '../../features/mark/outcome';
import { dropPendingCode, keepPendingCode, type PendingCode, takePendingCode } from '../../features/mark/pending-code';
import { useMark } from '../../features/mark/use-mark';
import { MarkNote } from '../mark-note';
import { paths } from '../paths';
import { StudentOnly } from '../student-only';
import { useResultStep } from '../use-result-step';

/** Where a QR code's own link ends: marks with its code, after the sign-in where one is needed. */
export default function MarkRoute() {
  // While rendering and not in an effect: the code is out of the address bar before anything is on screen.
  const [pending] = useState(() => takePendingCode(window));
  const keep = useCallback(() => {
    if (pending !== null) keepPendingCode({ ...pending, overSignIn: true }, window);
  }, [pending]);

  if (pending === null) return <Redirect to={paths.home} replace />;
  return (
    <StudentOnly path={paths.mark} onSignedOut={keep}>
      <MarkFromLink pending={pending} />
    </StudentOnly>
  );
}

function MarkFromLink({ pending: { code, overSignIn } }: { pending: PendingCode }) {
  const { marking, send } = useMark();
  const [, navigate] = useLocation();
  const onStep = useResultStep({
    code,
    onRetry: () => code !== null && send(code),
    onScan: () => navigate(paths.scan, { replace: true }),
  });

  useEffect(() => {
    if (code !== null) send(code);
  }, [code, send]);

  const judged = code === null || (marking.kind === 'done' && isFinal(marking.outcome));
  useEffect(() => {
    if (judged) dropPendingCode(window);
  }, [judged]);

  if (code === null) return <MarkView marking={NO_CODE} onStep={onStep} />;
  const shown = marking.kind === 'idle' ? { kind: 'sending' as const, code } : marking;
  return (
    <>
      <MarkView marking={shown} overSignIn={overSignIn} onStep={onStep} />
      {marking.kind === 'done' && <MarkNote outcome={marking.outcome} />}
    </>
  );
}

const NO_CODE = { kind: 'done', code: '', outcome: { kind: 'foreign' } } as const;
