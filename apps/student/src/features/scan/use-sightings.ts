import { useCallback, useEffect } from 'react';
import type { ForeignCode } from './foreign-code';
import type { ScanGate } from './scan-gate';
import { useBrief } from './use-brief';

/** How long the word about a foreign code stays after it has left the picture. */
const FOREIGN_MS = 2_500;

/** Passes the frames' texts through the gate; `foreign`: the QR code that is not ours and is, or just was, in sight. */
export function useSightings(gate: ScanGate, onCode: (code: string) => void) {
  const [foreign, sayForeign] = useBrief<ForeignCode>(FOREIGN_MS);

  useEffect(() => gate.open(), [gate]);

  const see = useCallback(
    (texts: string[]) => {
      const sighting = gate.see(texts);
      if (sighting.kind === 'nothing') return;
      sayForeign(sighting.kind === 'foreign' ? sighting.what : null);
      if (sighting.kind === 'code') onCode(sighting.code);
    },
    [gate, onCode, sayForeign],
  );

  return { foreign, see };
}
