import type { RollcallClient } from '@rollcall/sdk/client';
import { type MarksToSee, shareMarks } from './known-marks';
import { createMarkSender } from './mark-sender';
import { createMarkStore } from './mark-store';
import { lastingTable, orInMemory } from './mark-table';
import type { Outbox, OutboxOptions } from './outbox';

/** What does the outbox's work; the app's first page does not wait for its code. */
export type OutboxEngine = Pick<Outbox, 'send' | 'tryNow' | 'dismiss'>;

/** Between two rounds, should the clock or the store be up to something. */
const SOONEST_MS = 1_000;

type Options = OutboxOptions & { marks: MarksToSee };

/** Sends what an earlier visit has kept, and goes on for as long as the page is open. */
export function startEngine({ client: { api, auth }, studentId, marks }: Options): OutboxEngine {
  const store = createMarkStore(orInMemory(lastingTable()));
  const { tell } = shareMarks(marks, plan);
  const sender = createMarkSender({ api, store, onChange: tell });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let round: Promise<void> | undefined;

  /** Wakes when the first of the student's marks is due. */
  function plan(): void {
    clearTimeout(timer);
    const id = studentId();
    const waiting = marks.get().filter((mark) => mark.studentId === id && mark.state.kind === 'waiting');
    if (waiting.length === 0) return;
    const dueAt = Math.min(...waiting.map(({ nextTryAt }) => nextTryAt));
    timer = setTimeout(() => void wake(false), Math.max(SOONEST_MS, dueAt - Date.now()));
  }

  /** One round at a time. `hope`: there is reason to try before the time; where one is under way it may have come too early for that. */
  async function wake(hope: boolean): Promise<void> {
    if (round !== undefined && hope) await round;
    round ??= goRound(hope).finally(() => (round = undefined));
    await round;
    plan();
  }

  async function goRound(hope: boolean): Promise<void> {
    marks.set(await store.all());
    const id = studentId();
    if (id !== null) await sender.sendAll(id, hope);
  }

  watchForHope(auth, () => void wake(true));
  void wake(true);
  return {
    async send(scan) {
      const id = studentId();
      if (id === null) throw new Error('Nobody is signed in whose mark it could be');
      const mark = await store.keep({ ...scan, studentId: id });
      tell(mark);
      // Where this one came through, what was held before it may as well.
      void sender.send(mark, true).then(({ state }) => (state.kind === 'waiting' ? undefined : wake(true)));
      return mark;
    },
    tryNow: () => wake(true),
    async dismiss(nonce) {
      await store.remove(nonce);
      tell({ gone: nonce });
    },
  };
}

/** Calls back when there is reason to hope: on line again, looked at again, signed in. */
function watchForHope(auth: RollcallClient['auth'], onHope: () => void): void {
  auth.subscribe(onHope);
  window.addEventListener('online', onHope);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') onHope();
  });
}
