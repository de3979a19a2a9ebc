import { useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import { MarkView } from '../../features/mark/mark-view';
import { type Marking, useMark } from '../../features/mark/use-mark';
import { createScanGate } from '../../features/scan/scan-gate';
import { Scanner } from '../../features/scan/scanner';
import { MarkNote } from '../mark-note';
import { paths } from '../paths';
import { useResultStep } from '../use-result-step';

/** Scan, send, result, and back to the scanner: one page, so that going back leads home and not into an old result. */
export default function ScanRoute() {
  const [gate] = useState(() => createScanGate());
  const [, navigate] = useLocation();
  const { marking, send, reset } = useMark();
  const onInvitation = useCallback((hash: string) => navigate(paths.join(hash)), [navigate]);

  if (marking.kind !== 'idle') return <Result marking={marking} send={send} reset={reset} />;
  return (
    <Scanner
      gate={gate}
      onCode={send}
      onInvitation={onInvitation}
      onType={() => navigate(paths.typeCode)}
      onClose={() => navigate(paths.home)}
    />
  );
}

type ResultProps = {
  marking: Exclude<Marking, { kind: 'idle' }>;
  send: (code: string) => void;
  reset: () => void;
};

function Result({ marking, send, reset }: ResultProps) {
  const { code } = marking;
  const onStep = useResultStep({ code, onRetry: () => send(code), onScan: reset });
  return (
    <>
      <MarkView marking={marking} onStep={onStep} />
      {marking.kind === 'done' && <MarkNote outcome={marking.outcome} />}
    </>
  );
}
