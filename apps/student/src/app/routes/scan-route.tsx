import { type ComponentProps, lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useOutbox } from '../../features/outbox/outbox-context';
import { createScanGate } from '../../features/scan/scan-gate';
import { Scanner } from '../../features/scan/scanner';
import { paths } from '../paths';
import { Waiting } from '../waiting';

const loadMarkOfCode = () => import('../mark-of-code');
const MarkOfCode = lazy(async () => ({ default: (await loadMarkOfCode()).MarkOfCode }));

type Scanned = Required<Pick<ComponentProps<typeof MarkOfCode>, 'scan' | 'keeping'>>;

/** Scan, send, result, and back to the scanner: one page, so that going back leads home and not into an old result. */
export default function ScanRoute() {
  const [gate] = useState(() => createScanGate());
  const outbox = useOutbox();
  const [scanned, setScanned] = useState<Scanned | null>(null);
  const [, navigate] = useLocation();
  const onInvitation = useCallback((hash: string) => navigate(paths.join(hash)), [navigate]);

  // Beside the decoder, so that it is there before the first code is read.
  useEffect(() => void loadMarkOfCode().catch(() => undefined), []);

  function onCode(code: string) {
    const scan = { kind: 'code', code, scannedAt: new Date().toISOString(), overSignIn: false } as const;
    // From here, and not from the page of the result: that page may fail to come, the mark must not.
    const keeping = outbox.send({ code, scannedAt: scan.scannedAt });
    keeping.catch(() => undefined);
    setScanned({ scan, keeping });
  }

  if (scanned === null) {
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
  return (
    <Suspense fallback={<Waiting />}>
      <MarkOfCode {...scanned} onScan={() => setScanned(null)} />
    </Suspense>
  );
}
