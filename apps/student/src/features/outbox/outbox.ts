import type { RollcallClient } from '@rollcall/sdk/client';
import { type ObservableValue, observableValue } from '@rollcall/sdk/observable-value';
import { askForSync } from './background-sync';
import type { KeptMark, Scan } from './kept-mark';
import { createMarkSender } from './mark-sender';
import { createMarkStore } from './mark-store';
import { lastingTable, orInMemory } from './mark-table';
import { joinOutboxes, type MarkNews } from './outbox-news';

/** Every mark of the app goes through here: kept first, then sent, until the server has answered. */
export type Outbox = {
  /** What is kept on this phone, of whoever it is. */
  marks: ObservableValue<readonly KeptMark[]>;
  /** Of it what is the student's own. */
  own: () => KeptMark[];
  /** Keeps a scan of the student and sends it. Resolves as soon as it is kept. */
  send: (scan: Omit<Scan, 'studentId'>) => Promise<KeptMark>;
  /** Tries everything of the student who is signed in, at once. */
  tryNow: () => Promise<void>;
  /** Forgets a mark: its answer was seen, or it goes another way. */
  dismiss: (nonce: string) => Promise<void>;
  /** Sends what an earlier visit has kept, and goes on until it is stopped. Returns how to stop. */
  start: () => () => void;
};

/** Between two rounds, should the clock or the store be up to something. */
const SOONEST_MS = 1_000;

type Options = {
  client: Pick<RollcallClient, 'api' | 'auth'>;
  /** Who is signed in, or was when the server could last be asked; null: nobody. */
  studentId: () => string | null;
};

/** The outbox of one tab. */
export function createOutbox({ client: { api, auth }, studentId }: Options): Outbox {
  const store = createMarkStore(orInMemory(lastingTable()));
  const marks = observableValue<readonly KeptMark[]>([]);
  const news = joinOutboxes(hear);
  const sender = createMarkSender({ api, store, onChange: tell });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let round: Promise<void> | undefined;

  function hear(said: MarkNews): void {
    const nonce = 'gone' in said ? said.gone : said.nonce;
    const others = marks.get().filter((each) => each.nonce !== nonce);
    marks.set('gone' in said ? others : [...others, said]);
    plan();
  }

  function tell(said: MarkNews): void {
    hear(said);
    news.tell(said);
    if ('state' in said && said.state.kind === 'waiting' && said.tries > 0) void askForSync();
  }

  /** Wakes when the first of the student's marks is due. */
  function plan(): void {
    clearTimeout(timer);
    const waiting = own().filter(({ state }) => state.kind === 'waiting');
    if (waiting.length === 0) return;
    const dueAt = Math.min(...waiting.map(({ nextTryAt }) => nextTryAt));
    timer = setTimeout(() => void wake(false), Math.max(SOONEST_MS, dueAt - Date.now()));
  }

  /** One round at a time; who comes during one waits for its end. `hope`: there is reason to try before the time. */
  async function wake(hope: boolean): Promise<void> {
    round ??= goRound(hope).finally(() => (round = undefined));
    await round;
    plan();
  }

  async function goRound(hope: boolean): Promise<void> {
    marks.set(await store.all());
    const id = studentId();
    if (id !== null) await sender.sendAll(id, hope);
  }

  function own(): KeptMark[] {
    const id = studentId();
    return marks.get().filter((mark) => mark.studentId === id);
  }

  return {
    marks,
    own,
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
    start() {
      const stopWatching = watchForHope(auth, () => void wake(true));
      void wake(true);
      return () => {
        stopWatching();
        clearTimeout(timer);
      };
    },
  };
}

/** Calls back when there is reason to hope: on line again, looked at again, signed in. */
function watchForHope(auth: RollcallClient['auth'], onHope: () => void): () => void {
  const onVisible = () => document.visibilityState === 'visible' && onHope();
  const stopAuth = auth.subscribe(onHope);
  window.addEventListener('online', onHope);
  document.addEventListener('visibilitychange', onVisible);
  return () => {
    stopAuth();
    window.removeEventListener('online', onHope);
    document.removeEventListener('visibilitychange', onVisible);
  };
}
