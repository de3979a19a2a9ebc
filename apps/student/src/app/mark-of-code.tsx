import { useEffect } from 'react';
import { Redirect } from 'wouter';
import { dropPendingScan, type PendingScan } from '../features/mark/pending-scan';
import type { KeptMark } from '../features/outbox/kept-mark';
import { paths } from './paths';
import { Result } from './result';
import { useMarking } from './use-marking';
import { useResultStep } from './use-result-step';

type MarkOfCodeProps = {
  scan: Extract<PendingScan, { kind: 'code' }>;
  /** Where the outbox has been given the scan already. */
  keeping?: Promise<KeptMark>;
  /** From here on it is the outbox that keeps the scan. */
  onKept?: () => void;
  /** The student wants to scan again. */
  onScan: () => void;
};

/** Marks with a code that was scanned, here or by the phone's own camera. */
export function MarkOfCode({ scan, keeping, onKept, onScan }: MarkOfCodeProps) {
  const { code, scannedAt, overSignIn } = scan;
  const { marking, send, retry } = useMarking();
  const onStep = useResultStep({ scan, onRetry: retry, onScan });

  useEffect(() => {
    void send({ code, scannedAt }, keeping).then((isKept) => {
      if (!isKept) return;
      dropPendingScan(window);
      onKept?.();
    });
  }, [code, scannedAt, keeping, send, onKept]);

  if (marking.kind === 'told-elsewhere') return <Redirect to={paths.home} replace />;
  const shown = marking.kind === 'idle' ? ({ kind: 'sending' } as const) : marking;
  return <Result marking={shown} overSignIn={overSignIn} onStep={onStep} />;
}
