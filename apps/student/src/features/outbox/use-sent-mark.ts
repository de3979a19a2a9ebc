import { useCallback, useEffect, useState } from 'react';
import type { KeptMark } from './kept-mark';
import type { Outbox } from './outbox';
import { useOutbox } from './outbox-context';

/** `gone`: another tab has shown the answer, and it is known there alone. */
export type SentMark = { kind: 'none' } | { kind: 'keeping' } | { kind: 'mark'; mark: KeptMark } | { kind: 'gone' };

type Sending = {
  sent: SentMark;
  /** Resolves as soon as the scan is kept. */
  send: (...scan: Parameters<Outbox['send']>) => Promise<void>;
  reset: () => void;
};

/** Sends a scan and follows what becomes of it. Its answer, once seen here, is forgotten on this phone. */
export function useSentMark(): Sending {
  const outbox = useOutbox();
  const [sent, setSent] = useState<SentMark>({ kind: 'none' });
  const send = useCallback<Sending['send']>(
    async (scan) => {
      setSent({ kind: 'keeping' });
      setSent({ kind: 'mark', mark: await outbox.send(scan) });
    },
    [outbox],
  );
  const reset = useCallback(() => setSent({ kind: 'none' }), []);

  const nonce = sent.kind === 'mark' ? sent.mark.nonce : null;
  useEffect(() => {
    if (nonce === null) return;
    const look = () => {
      const mark = outbox.marks.get().find((each) => each.nonce === nonce);
      setSent((before) => (mark === undefined ? withoutMark(before) : { kind: 'mark', mark }));
    };
    look();
    return outbox.marks.subscribe(look);
  }, [outbox, nonce]);

  const seen = sent.kind === 'mark' && sent.mark.state.kind !== 'waiting' ? nonce : null;
  useEffect(() => (seen === null ? undefined : onceVisible(() => void outbox.dismiss(seen))), [outbox, seen]);

  return { sent, send, reset };
}

/** An answer that was seen here stays on the screen after it has been forgotten. */
function withoutMark(before: SentMark): SentMark {
  return before.kind === 'mark' && before.mark.state.kind === 'waiting' ? { kind: 'gone' } : before;
}

/** Acts when the page is looked at: a phone in a pocket shows nothing to anybody. Returns how to call it off. */
function onceVisible(act: () => void): () => void {
  const stop = () => document.removeEventListener('visibilitychange', look);
  function look(): void {
    if (document.visibilityState !== 'visible') return;
    stop();
    act();
  }
  document.addEventListener('visibilitychange', look);
  look();
  return stop;
}
