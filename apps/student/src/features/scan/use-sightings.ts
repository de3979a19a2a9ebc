import { useCallback, useEffect, useRef, useState } from 'react';
import type { ScanGate } from './scan-gate';

/** How long "not a Rollcall code" stays after the foreign code has left the picture. */
const FOREIGN_MS = 2_500;

/** Passes the frames' texts through the gate; `foreign` while a QR code that is not ours is, or just was, in sight. */
export function useSightings(gate: ScanGate, onCode: (code: string) => void) {
  const [foreign, setForeign] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    gate.open();
    return () => clearTimeout(timer.current);
  }, [gate]);

  const see = useCallback(
    (texts: string[]) => {
      const sighting = gate.see(texts);
      if (sighting.kind === 'nothing') return;
      clearTimeout(timer.current);
      setForeign(sighting.kind === 'foreign');
      if (sighting.kind === 'foreign') timer.current = setTimeout(() => setForeign(false), FOREIGN_MS);
      else onCode(sighting.code);
    },
    [gate, onCode],
  );

  return { foreign, see };
}
