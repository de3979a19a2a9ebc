import { HTMLCanvasElementLuminanceSource } from '@zxing/browser/esm/common/HTMLCanvasElementLuminanceSource';
import type { Luminance } from './decode-luminance';
import type { QrReader, QrSource } from './qr-reader';
import { readPixels } from './read-pixels';
import { createWorkerReader } from './worker-reader';

/** The reader for browsers without a built-in one: ZXing in a worker. Rejects when the worker cannot be loaded. */
export function createZxingReader(): Promise<QrReader> {
  const worker = new Worker(new URL('./zxing-worker.ts', import.meta.url), { type: 'module' });
  const canvas = document.createElement('canvas');
  return createWorkerReader<Luminance>({
    worker,
    take(source) {
      const frame = luminanceOf(source, canvas);
      return frame && { frame, moved: [frame.grey.buffer] };
    },
  });
}

function luminanceOf(source: QrSource, canvas: HTMLCanvasElement): Luminance | null {
  const pixels = readPixels(source, canvas);
  if (pixels === null) return null;
  const { width, height } = pixels;
  // A copy, for the buffer moves to the worker.
  return { grey: Uint8ClampedArray.from(new HTMLCanvasElementLuminanceSource(canvas).getMatrix()), width, height };
}
