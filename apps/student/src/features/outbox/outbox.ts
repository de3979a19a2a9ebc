import type { RollcallClient } from '@rollcall/sdk/client';
import { type ObservableValue, observableValue } from '@rollcall/sdk/observable-value';
import type { KeptMark, Scan } from './kept-mark';
import type { OutboxEngine } from './outbox-engine';

/** Every mark of the app goes through here: kept first, then sent, until the server has answered. */
export type Outbox = {
  /** What is kept on this phone, of whoever it is. */
  marks: Pick<ObservableValue<readonly KeptMark[]>, 'get' | 'subscribe'>;
  /** Of it what is the student's own. */
  own: () => KeptMark[];
  /** Keeps a scan of the student and sends it. Resolves as soon as it is kept. */
  send: (scan: Omit<Scan, 'studentId'>) => Promise<KeptMark>;
  /** Tries everything of the student who is signed in, at once. */
  tryNow: () => Promise<void>;
  /** Forgets a mark: its answer was seen, or it goes another way. */
  dismiss: (nonce: string) => Promise<void>;
  /** Sends what an earlier visit has kept, and goes on for as long as the page is open. */
  start: () => void;
};

export type OutboxOptions = {
  client: Pick<RollcallClient, 'api' | 'auth'>;
  /** Who is signed in, or was when the server could last be asked; null: nobody. */
  studentId: () => string | null;
};

/** The outbox of one tab. Its engine is fetched when it starts, after the first page. */
export function createOutbox(options: OutboxOptions): Outbox {
  const marks = observableValue<readonly KeptMark[]>([]);
  let engine: Promise<OutboxEngine> | undefined;

  function work(): Promise<OutboxEngine> {
    engine ??= import('./outbox-engine').then(({ startEngine }) => startEngine({ ...options, marks }));
    engine.catch(() => (engine = undefined));
    return engine;
  }

  return {
    marks,
    own() {
      const id = options.studentId();
      return marks.get().filter((mark) => mark.studentId === id);
    },
    send: async (scan) => (await work()).send(scan),
    tryNow: async () => (await work()).tryNow(),
    dismiss: async (nonce) => (await work()).dismiss(nonce),
    // Where its code cannot be fetched now, the next scan fetches it.
    start: () => void work().catch(() => undefined),
  };
}
