import { useEffect, useState } from 'react';
import { loadReader } from './load-reader';
import type { QrReader } from './qr-reader';

export type ReaderState = { kind: 'loading' } | { kind: 'ready'; reader: QrReader } | { kind: 'failed' };

/** Loads the decoder at once, so that it is there when the student has answered the camera's question. */
export function useReader(): { state: ReaderState; retry: () => void } {
  const [state, setState] = useState<ReaderState>({ kind: 'loading' });
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let over = false;
    let held: QrReader | null = null;
    setState({ kind: 'loading' });
    loadReader().then(
      (reader) => {
        if (over) return reader.close();
        held = reader;
        return setState({ kind: 'ready', reader });
      },
      () => {
        if (!over) setState({ kind: 'failed' });
      },
    );
    return () => {
      over = true;
      held?.close();
    };
  }, [attempt]);

  return { state, retry: () => setAttempt((count) => count + 1) };
}
