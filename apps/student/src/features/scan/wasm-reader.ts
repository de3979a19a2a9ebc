import type { QrReader } from './qr-reader';
import { readPixels } from './read-pixels';
import { createWorkerReader } from './worker-reader';

/**
 * ZXing's C++ edition as WebAssembly, in a worker: of hard pictures (steep, noisy, small) it reads a fifth more than the others, and it
 * weighs four times as much. Rejects when it cannot be loaded.
 */
export function createWasmReader(): Promise<QrReader> {
  // The name of the worker's file decides about its content policy (apps/server/src/http/security-headers.ts).
  const worker = new Worker(new URL('./wasm-worker.ts', import.meta.url), { type: 'module' });
  const canvas = document.createElement('canvas');
  return createWorkerReader<ImageData>({
    worker,
    take(source) {
      const frame = readPixels(source, canvas);
      return frame && { frame, moved: [frame.data.buffer] };
    },
  });
}
