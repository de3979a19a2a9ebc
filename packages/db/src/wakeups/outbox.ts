import type { Notice } from './listening-connection';

/** Of two notices under one key only the one with the higher rank is sent. */
export type RankedNotice = Notice & { rank: number };

export type Outbox = {
  /** Puts a notice under a key, in place of one that waits there with no higher rank. Never throws. */
  put(key: string, notice: RankedNotice): void;
  /** Tries again what could not be sent. */
  flush(): void;
};

/**
 * Sends notices one batch at a time: what is put in one tick, or while a batch is on its way, goes together, one per
 * key. What cannot be sent waits for `flush`.
 */
export function createOutbox(send: (notices: Notice[]) => Promise<void>): Outbox {
  const waiting = new Map<string, RankedNotice>();
  let busy = false;

  const keep = (key: string, notice: RankedNotice) => {
    const other = waiting.get(key);
    if (other === undefined || other.rank <= notice.rank) waiting.set(key, notice);
  };

  const sendAll = async () => {
    // What else is put in this tick comes along.
    await Promise.resolve();
    while (waiting.size > 0) {
      const batch = new Map(waiting);
      waiting.clear();
      try {
        await send([...batch.values()]);
      } catch {
        for (const [key, notice] of batch) keep(key, notice);
        break;
      }
    }
    busy = false;
  };
  const flush = () => {
    if (busy) return;
    busy = true;
    void sendAll();
  };
  return {
    put: (key, notice) => {
      keep(key, notice);
      flush();
    },
    flush,
  };
}
