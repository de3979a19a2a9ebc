import { useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import { createScanGate } from '../../features/scan/scan-gate';
import { Scanner } from '../../features/scan/scanner';
import { paths } from '../paths';
import { Result } from '../result';
import { useMarking } from '../use-marking';
import { useResultStep } from '../use-result-step';

/** Scan, send, result, and back to the scanner: one page, so that going back leads home and not into an old result. */
export default function ScanRoute() {
  const [gate] = useState(() => createScanGate());
  const [scan, setScan] = useState({ code: '', scannedAt: '' });
  const [, navigate] = useLocation();
  const { marking, send, retry, reset } = useMarking();
  const onInvitation = useCallback((hash: string) => navigate(paths.join(hash)), [navigate]);
  const onStep = useResultStep({
    scan: { kind: 'code', ...scan, overSignIn: false },
    onRetry: retry,
    onScan: reset,
  });

  const onCode = (code: string) => {
    const scanned = { code, scannedAt: new Date().toISOString() };
    setScan(scanned);
    void send(scanned);
  };
  if (marking.kind === 'sending' || marking.kind === 'done') return <Result marking={marking} onStep={onStep} />;
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
