import type { QrReader, QrSource } from './qr-reader';

type Options = {
  first: QrReader;
  /** Fetches the stronger one, once. */
  loadStronger: () => Promise<QrReader>;
  /** So long the first has no success before the stronger one is fetched. */
  patienceMs: number;
  now?: () => number;
};

/**
 * Reads with the first reader alone while that succeeds, and with a stronger one too, from a hard picture on. Where the stronger one
 * cannot be had (no network, no WebAssembly), the first goes on as before.
 */
export function withStronger({ first, loadStronger, patienceMs, now = () => performance.now() }: Options): QrReader {
  let stronger: QrReader | null = null;
  let loading: Promise<void> | null = null;
  let waitingSince: number | null = null;
  let closed = false;

  async function load(): Promise<void> {
    const loaded = await loadStronger().catch(() => null);
    if (closed) loaded?.close();
    else stronger = loaded;
  }

  /** Whether the first has had its time. A frame with a code begins it anew. */
  function isImpatient(texts: string[]): boolean {
    if (texts.length > 0) waitingSince = null;
    else waitingSince ??= now();
    return waitingSince !== null && now() - waitingSince >= patienceMs;
  }

  return {
    async read(source: QrSource) {
      const texts = await first.read(source);
      if (!isImpatient(texts) || closed) return texts;
      loading ??= load();
      // A camera has a next frame, which need not wait; a picture of no patience has not.
      if (patienceMs === 0) await loading;
      return stronger === null ? texts : stronger.read(source);
    },
    close() {
      closed = true;
      first.close();
      stronger?.close();
    },
  };
}
