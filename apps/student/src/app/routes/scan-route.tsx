import { useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import { MarkView } from '../../features/mark/mark-view';
import { createScanGate } from '../../features/scan/scan-gate';
import { Scanner } from '../../features/scan/scanner';
import { MarkNote } from '../mark-note';
import { paths } from '../paths';
import { useMarking } from '../use-marking';
import { useResultStep } from '../use-result-step';

/** Scan, send, result, and back to the scanner: one page, so that going back leads home and not into an old result. */
export default function ScanRoute() {
  const [gate] = useState(() => createScanGate());
  const [scan, setScan] = useState({ code: '', scannedAt: '' });
  const [, navigate] = useLocation();
  const { marking, send, retry, reset } = useMarking();
  const onStep = useResultStep({
    scan: { kind: 'code', ...scan, overSignIn: false },
    onRetry: retry,
    onScan: reset,
  });
  const onCode = useCallback(
    (code: string) => {
      const scanned = { code, scannedAt: new Date().toISOString() };
      setScan(scanned);
      void send(scanned);
    },
    [send],
  );
  const onInvitation = useCallback((hash: string) => navigate(paths.join(hash)), [navigate]);

  if (marking.kind === 'sending' || marking.kind === 'done') {
    return (
      <>
        <MarkView marking={marking} onStep={onStep} />
        {marking.kind === 'done' && <MarkNote outcome={marking.outcome} />}
      </>
    );
  }
  return (
    <Scanner
      gate={gate}
      onCode={onCode}
      onInvitation={onInvitation}
      onType={() => navigate(paths.typeCode)}
      onClose={() => navigate(paths.home)}
    />
  );
}
