import { useEffect } from 'react';
import { Redirect, useLocation } from 'wouter';
import { dropPendingScan, type PendingScan } from '../features/mark/pending-scan';
import { paths } from './paths';
import { Result } from './result';
import { useMarking } from './use-marking';
import { useResultStep } from './use-result-step';

type MarkOfCodeProps = {
  scan: Extract<PendingScan, { kind: 'code' }>;
  /** From here on it is the outbox that keeps the scan. */
  onKept: () => void;
};

/** Marks with the code of a link. */
export function MarkOfCode({ scan, onKept }: MarkOfCodeProps) {
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
      dropPendingScan(window);
      onKept();
    });
  }, [code, scannedAt, send, onKept]);

  if (marking.kind === 'told-elsewhere') return <Redirect to={paths.home} replace />;
  const shown = marking.kind === 'idle' ? ({ kind: 'sending' } as const) : marking;
  return <Result marking={shown} overSignIn={overSignIn} onStep={onStep} />;
}
