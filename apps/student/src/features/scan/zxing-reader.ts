import { HTMLCanvasElementLuminanceSource } from '@zxing/browser/esm/common/HTMLCanvasElementLuminanceSource';
import type { Luminance } from './decode-luminance';
import { type QrReader, type QrSource, sizeOf } from './qr-reader';

export type DecodeRequest = { id: number; luminance: Luminance };
export type WorkerAnswer = { kind: 'ready' } | { kind: 'decoded'; id: number; text: string | null };

/** The reader for browsers without a built-in one: ZXing in a worker. Rejects when the worker cannot be loaded. */
export async function createZxingReader(): Promise<QrReader> {
  const worker = new Worker(new URL('./decode-worker.ts', import.meta.url), { type: 'module' });
  const canvas = document.createElement('canvas');
  const waiting = new Map<number, (texts: string[]) => void>();
  let lastId = 0;

  worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => {
    if (data.kind !== 'decoded') return;
    waiting.get(data.id)?.(data.text === null ? [] : [data.text]);
    waiting.delete(data.id);
  });
  await untilReady(worker);

  return {
    read(source) {
      const luminance = luminanceOf(source, canvas);
      if (luminance === null) return Promise.resolve([]);
      const request: DecodeRequest = { id: ++lastId, luminance };
      return new Promise((resolve) => {
        waiting.set(request.id, resolve);
        worker.postMessage(request, [luminance.grey.buffer]);
      });
    },
    close() {
      worker.terminate();
      for (const resolve of waiting.values()) resolve([]);
      waiting.clear();
    },
  };
}

function untilReady(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', () => resolve(), { once: true });
    worker.addEventListener('error', () => reject(new Error('The QR decoder could not be loaded')), { once: true });
  });
}

/** The canvas takes the source's size at every frame: a phone that is turned changes it in mid-scan. */
function luminanceOf(source: QrSource, canvas: HTMLCanvasElement): Luminance | null {
  const { width, height } = sizeOf(source);
  if (width === 0 || height === 0) return null;
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  // Without the hint the browser keeps the canvas on the GPU, and each of our reads fetches it back from there.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return null;
  context.drawImage(source, 0, 0, width, height);
  // A copy, for the buffer moves to the worker.
  return { grey: Uint8ClampedArray.from(new HTMLCanvasElementLuminanceSource(canvas).getMatrix()), width, height };
}
