import type { RollcallClient } from '@rollcall/sdk/client';
import { withWebLock } from '@rollcall/sdk/web-lock';
import { afterFailure, mayTry } from './judge-try';
import type { KeptMark } from './kept-mark';
import type { MarkStore } from './mark-store';

export type MarkSender = {
  /** Tries one mark, unless another tab or the service worker is at it; then it waits for what came of that. */
  send: (mark: KeptMark, hope: boolean) => Promise<KeptMark>;
  /**
   * Tries the student's marks one after the other, oldest scan first, so that of two scans of one session the first is the mark.
   * `hope`: also those whose time has not come.
   */
  sendAll: (studentId: string, hope: boolean) => Promise<void>;
};

type Parts = {
  api: RollcallClient['api'];
  store: MarkStore;
  /** Told of each mark whose state has changed. */
  onChange: (mark: KeptMark) => void;
};

/** Longer than a call and a refresh before it take until they give up. */
const LONGEST_LOCK_MS = 35_000;

/** The one way in which a kept mark is sent, in a tab as in the service worker. */
export function createMarkSender({ api, store, onChange }: Parts): MarkSender {
  /** What is on its way from here, by nonce: not every browser has Web Locks. */
  const flights = new Map<string, Promise<KeptMark>>();

  function send(asked: KeptMark, hope: boolean): Promise<KeptMark> {
    const { nonce } = asked;
    // Should two senders meet all the same, the nonce makes one mark of it.
    const flight =
      flights.get(nonce) ?? withWebLock(`rollcall mark ${nonce}`, LONGEST_LOCK_MS, () => tryUnlessTried(asked, hope));
    flights.set(nonce, flight);
    return flight.finally(() => flights.delete(nonce));
  }

  async function tryUnlessTried(asked: KeptMark, hope: boolean): Promise<KeptMark> {
    const mark = (await store.get(asked.nonce)) ?? asked;
    if (mark.tries !== asked.tries || !mayTry(mark, { now: Date.now(), hope })) return mark;
    const next = await attempt(mark);
    await store.update(next);
    onChange(next);
    return next;
  }

  async function attempt(mark: KeptMark): Promise<KeptMark> {
    const { code, scannedAt, nonce, studentId } = mark;
    try {
      const input = { qrToken: code, scannedAt, sentAt: new Date().toISOString(), nonce };
      const { attendance } = await api.attendance.mark.mutate(input, { context: { onlyAs: studentId } });
      return { ...mark, tries: mark.tries + 1, state: { kind: 'marked', attendance } };
    } catch (error) {
      return afterFailure(mark, error, Date.now());
    }
  }

  async function sendAll(studentId: string, hope: boolean): Promise<void> {
    for (const mark of await store.all()) {
      if (mark.studentId !== studentId || !mayTry(mark, { now: Date.now(), hope })) continue;
      // oxlint-disable-next-line no-await-in-loop -- one after the other, see above
      await send(mark, hope);
    }
  }

  return { send, sendAll };
}
