import { useCallback, useEffect, useState } from 'react';
import type { KeptMark } from './kept-mark';
import type { Outbox } from './outbox';
import { useOutbox } from './outbox-context';

type NewScan = Parameters<Outbox['send']>[0];

/** `gone`: another tab has shown the answer, and it is known there alone. `failed`: it could neither be kept nor sent. */
export type SentMark =
  | { kind: 'none' | 'keeping' | 'gone' }
  | { kind: 'failed'; scan: NewScan }
  | { kind: 'mark'; mark: KeptMark };

type Sending = {
  sent: SentMark;
  /** The student has asked for another try, and it is under way. */
  isTrying: boolean;
  /** Sends a scan, or follows one that is on its way to the outbox already. Resolves as soon as it is kept, to whether it is. */
  send: (scan: NewScan, keeping?: Promise<KeptMark>) => Promise<boolean>;
  /** Tries what is kept at once, and sends anew what could not be. */
  retry: () => void;
};

/** Sends a scan and follows what becomes of it. Its answer, once seen here, is forgotten on this phone. */
export function useSentMark(): Sending {
  const outbox = useOutbox();
  const [sent, setSent] = useState<SentMark>({ kind: 'none' });
  const [isTrying, setTrying] = useState(false);
  const send = useCallback<Sending['send']>(
    async (scan, keeping = outbox.send(scan)) => {
      setSent({ kind: 'keeping' });
      const next = await keeping.then(
        (mark) => ({ kind: 'mark', mark }) as const,
        () => ({ kind: 'failed', scan }) as const,
      );
      setSent(next);
      return next.kind === 'mark';
    },
    [outbox],
  );
  const retry = () => {
    if (sent.kind === 'failed') return void send(sent.scan);
    setTrying(true);
    void outbox.tryNow().finally(() => setTrying(false));
  };

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

  return { sent, isTrying, send, retry };
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
