import { readCode } from '@rollcall/contracts/qr-link';
import { foreignCode, type ForeignCode } from './foreign-code';

/** What the camera's sight of some QR texts means for the app. */
type Sighting = { kind: 'code'; code: string } | { kind: 'foreign'; what: ForeignCode } | { kind: 'nothing' };

export type ScanGate = {
  /** Judges the texts of one frame. A code is given out once; the gate is then shut until `open`. */
  see: (texts: readonly string[]) => Sighting;
  /** Lets codes through again, once the answer to the last one has been shown. */
  open: () => void;
};

const QUIET_MS = 2_500;

/**
 * Stands between the decoder and the server. A camera sees the same code ten times a second, and a rotating code may
 * change while a mark is on its way: whatever is seen, one mark is sent at a time, and the same code not twice
 * within 2.5 s.
 */
export function createScanGate(now: () => number = () => performance.now()): ScanGate {
  let shut = false;
  let last: { code: string; at: number } | null = null;

  return {
    see(texts) {
      const [first] = texts;
      if (shut || first === undefined) return { kind: 'nothing' };
      const code = texts.map(readCode).find((found) => found !== null);
      if (code === undefined) return { kind: 'foreign', what: foreignCode(first) };
      const at = now();
      if (last?.code === code && at - last.at < QUIET_MS) return { kind: 'nothing' };
      last = { code, at };
      shut = true;
      return { kind: 'code', code };
    },
    open() {
      shut = false;
    },
  };
}
