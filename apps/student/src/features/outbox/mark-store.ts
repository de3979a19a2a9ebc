import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { aged, type KeptMark, markOfScan, sameScan, type Scan, tooMany } from './kept-mark';

interface Outbox extends DBSchema {
  marks: { key: string; value: KeptMark };
}

/** The kept marks of this browser, common to its tabs and the service worker. */
export type MarkStore = {
  /** Everything kept by any student, oldest scan first; what is too old has been given up or is gone. */
  all: () => Promise<KeptMark[]>;
  get: (nonce: string) => Promise<KeptMark | undefined>;
  /** Keeps a scan to be sent, or finds the mark that is on its way for the same code. */
  keep: (scan: Scan) => Promise<KeptMark>;
  /** Writes down how a mark stands. */
  put: (mark: KeptMark) => Promise<void>;
  remove: (nonce: string) => Promise<void>;
};

export function createMarkStore(name = 'rollcall-outbox'): MarkStore {
  let opening: Promise<IDBPDatabase<Outbox>> | undefined;

  /** One connection, until the browser takes it away (iOS does so behind a locked screen) or a newer version wants in. */
  function database(): Promise<IDBPDatabase<Outbox>> {
    const close = () => (opening = undefined);
    opening ??= openDB<Outbox>(name, 1, {
      upgrade: (db) => void db.createObjectStore('marks', { keyPath: 'nonce' }),
      blocking: (_now, _wanted, event) => {
        close();
        (event.target as IDBDatabase).close();
      },
      terminated: close,
    });
    opening.catch(close);
    return opening;
  }

  return {
    async all() {
      const { store, done } = (await database()).transaction('marks', 'readwrite');
      const marks = await store.getAll();
      const now = Date.now();
      const left: KeptMark[] = [];
      for (const mark of marks) {
        const today = aged(mark, now);
        if (today === 'gone') void store.delete(mark.nonce);
        else left.push(today);
        if (today !== mark && today !== 'gone') void store.put(today);
      }
      await done;
      return left.toSorted((a, b) => a.scannedAt.localeCompare(b.scannedAt));
    },
    async get(nonce) {
      return (await database()).get('marks', nonce);
    },
    async keep(scan) {
      const { store, done } = (await database()).transaction('marks', 'readwrite');
      const marks = await store.getAll();
      const earlier = sameScan(marks, scan);
      const mark = earlier ?? markOfScan(scan);
      if (earlier === undefined) {
        for (const { nonce } of tooMany(marks)) void store.delete(nonce);
        void store.put(mark);
      }
      await done;
      return mark;
    },
    async put(mark) {
      await (await database()).put('marks', mark);
    },
    async remove(nonce) {
      await (await database()).delete('marks', nonce);
    },
  };
}
