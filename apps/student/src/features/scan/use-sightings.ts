import { useCallback, useEffect } from 'react';
import type { ScanGate } from './scan-gate';
import { useBrief } from './use-brief';

/** How long "not a Rollcall code" stays after the foreign code has left the picture. */
const FOREIGN_MS = 2_500;

/** Passes the frames' texts through the gate; `foreign` while a QR code that is not ours is, or just was, in sight. */
export function useSightings(gate: ScanGate, onCode: (code: string) => void) {
  const [foreign, sayForeign] = useBrief<true>(FOREIGN_MS);

  useEffect(() => gate.open(), [gate]);

  const see = useCallback(
    (texts: string[]) => {
      const sighting = gate.see(texts);
      if (sighting.kind === 'nothing') return;
      sayForeign(sighting.kind === 'foreign' ? true : null);
      if (sighting.kind === 'code') onCode(sighting.code);
    },
    [gate, onCode, sayForeign],
  );

  return { foreign: foreign !== null, see };
}
