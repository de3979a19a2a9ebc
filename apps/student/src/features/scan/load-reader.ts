import { createNativeReader } from './native-reader';
import { type QrReader, sizeOf } from './qr-reader';

/** The best reader that this browser has. ZXing is fetched only where the browser's own is missing or fails. */
export async function loadReader(): Promise<QrReader> {
  const native = await createNativeReader();
  return native === null ? loadZxingReader() : withFallback(native, loadZxingReader);
}

/** Fetches ZXing: its own chunk and its worker's. */
async function loadZxingReader(): Promise<QrReader> {
  const { createZxingReader } = await import('./zxing-reader');
  return createZxingReader();
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
