import { useCallback, useEffect, useState } from 'react';
import type { KeptMark, Scan } from './kept-mark';
import { useOutbox } from './outbox-context';

/** `gone`: another tab has shown the answer, and it is known there alone. */
export type SentMark = { kind: 'none' } | { kind: 'keeping' } | { kind: 'mark'; mark: KeptMark } | { kind: 'gone' };

/** Sends a scan and follows what becomes of it. Its answer, once seen here, is forgotten on this phone. */
export function useSentMark(): { sent: SentMark; send: (scan: Scan) => void; reset: () => void } {
  const outbox = useOutbox();
  const [sent, setSent] = useState<SentMark>({ kind: 'none' });
  const send = useCallback(
    (scan: Scan) => {
      setSent({ kind: 'keeping' });
      void outbox.send(scan).then((mark) => setSent({ kind: 'mark', mark }));
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
