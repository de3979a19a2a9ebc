import type { QrReader, QrSource } from './qr-reader';

/** Between two frames: leaves the phone time to draw, and its battery a rest. */
const PAUSE_MS = 80;

export type ScanLoop = {
  reader: Pick<QrReader, 'read'>;
  source: QrSource;
  onTexts: (texts: string[]) => void;
  signal: AbortSignal;
  /** Waits before the next frame; tests bring their own. */
  pause?: (ms: number) => Promise<void>;
};

/**
 * Reads frame after frame until `signal` aborts. It never ends by itself: a frame that cannot be read, a camera that
 * has not started and a listener that throws cost one frame each, not the scanner.
 */
export async function runScanLoop({ reader, source, onTexts, signal, pause = wait }: ScanLoop): Promise<void> {
  let warned = false;
  while (!signal.aborted) {
    try {
      const texts = await reader.read(source);
      if (!signal.aborted) onTexts(texts);
    } catch (error) {
      // Once: ten times a second would bury everything else in the console.
      // oxlint-disable-next-line no-console -- nobody else learns of it: the loop goes on, as it should
      if (!warned) console.warn('A frame could not be read', error);
      warned = true;
    }
    await pause(PAUSE_MS);
  }
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
