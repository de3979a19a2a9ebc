import { createNativeReader } from './native-reader';
import { withStronger } from './patient-reader';
import { type QrReader, sizeOf } from './qr-reader';

/** Most codes are read in their first second; who is still trying now has a hard picture before the camera. */
const PATIENCE_MS = 3_000;

/** The reader for a camera: the browser's own, else ZXing, and after a while without success ZXing's WebAssembly as well. */
export async function loadReader(): Promise<QrReader> {
  return withStronger({ first: await loadFirst(), loadStronger: loadWasmReader, patienceMs: PATIENCE_MS });
}

/** The reader for a single picture, which gets no second chance: what one reader does not find the next looks for at once. */
export async function loadPictureReader(): Promise<QrReader> {
  return withStronger({ first: await loadFirst(), loadStronger: loadWasmReader, patienceMs: 0 });
}

/** ZXing is fetched only where the browser's own reader is missing or fails. */
async function loadFirst(): Promise<QrReader> {
  const native = await createNativeReader();
  return native === null ? loadZxingReader() : withFallback(native, loadZxingReader);
}

/** Fetches ZXing: its own chunk and its worker's. */
async function loadZxingReader(): Promise<QrReader> {
  const { createZxingReader } = await import('./zxing-reader');
  return createZxingReader();
}

async function loadWasmReader(): Promise<QrReader> {
  const { createWasmReader } = await import('./wasm-reader');
  return createWasmReader();
}

/** Reads with `first` until that fails once (Android's reader lives in a service that may go away), then with the other. */
function withFallback(first: QrReader, loadOther: () => Promise<QrReader>): QrReader {
  let other: Promise<QrReader> | null = null;
  return {
    async read(source) {
      if (sizeOf(source).width === 0) return [];
      if (other !== null) return (await other).read(source);
      try {
        return await first.read(source);
      } catch {
        other = loadOther();
        return [];
      }
    },
    close() {
      first.close();
      void other?.then((reader) => reader.close());
    },
  };
}
