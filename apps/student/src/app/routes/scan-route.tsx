import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { PendingScan } from '../../features/mark/pending-scan';
import { createScanGate } from '../../features/scan/scan-gate';
import { Scanner } from '../../features/scan/scanner';
import { paths } from '../paths';
import { Waiting } from '../waiting';

const loadMarkOfCode = () => import('../mark-of-code');
const MarkOfCode = lazy(async () => ({ default: (await loadMarkOfCode()).MarkOfCode }));

/** Scan, send, result, and back to the scanner: one page, so that going back leads home and not into an old result. */
export default function ScanRoute() {
  const [gate] = useState(() => createScanGate());
  const [scan, setScan] = useState<Extract<PendingScan, { kind: 'code' }> | null>(null);
  const [, navigate] = useLocation();
  const onInvitation = useCallback((hash: string) => navigate(paths.join(hash)), [navigate]);

  // Beside the decoder, so that it is there before the first code is read.
  useEffect(() => void loadMarkOfCode().catch(() => undefined), []);

  if (scan === null) {
    return (
      <Scanner
        gate={gate}
        onCode={(code) => setScan({ kind: 'code', code, scannedAt: new Date().toISOString(), overSignIn: false })}
        onInvitation={onInvitation}
        onType={() => navigate(paths.typeCode)}
        onClose={() => navigate(paths.home)}
      />
    );
  }
  return (
    <Suspense fallback={<Waiting />}>
      <MarkOfCode scan={scan} onScan={() => setScan(null)} />
    </Suspense>
  );
}
