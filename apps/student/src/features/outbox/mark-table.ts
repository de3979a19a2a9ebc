import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { KeptMark } from './kept-mark';

interface Outbox extends DBSchema {
  marks: { key: string; value: KeptMark };
}

/** What a look at all the kept marks leads to. */
export type Edit<T> = { put?: readonly KeptMark[]; remove?: readonly string[]; answer: T };

/**
 * The kept marks of this browser, all of them (they are few). `edit` looks at them and changes them in one go: no tab and no
 * worker comes in between.
 */
export type MarkTable = { edit: <T>(look: (marks: KeptMark[]) => Edit<T>) => Promise<T> };

/** In IndexedDB: survives closing the app, and is common to the tabs and the service worker. */
export function lastingTable(name = 'rollcall-outbox'): MarkTable {
  let opening: Promise<IDBPDatabase<Outbox>> | undefined;

  /** One connection, until the browser takes it away (iOS does so behind a locked screen). */
  function database(): Promise<IDBPDatabase<Outbox>> {
    const forget = () => (opening = undefined);
    const upgrade = (db: IDBPDatabase<Outbox>) => void db.createObjectStore('marks', { keyPath: 'nonce' });
    opening ??= openDB<Outbox>(name, 1, { upgrade, terminated: forget });
    opening.catch(forget);
    return opening;
  }

  return {
    async edit(look) {
      const { store, done } = (await database()).transaction('marks', 'readwrite');
      const { put = [], remove = [], answer } = look(await store.getAll());
      const writes = [...put.map((mark) => store.put(mark)), ...remove.map((nonce) => store.delete(nonce))];
      await Promise.all([...writes, done]);
      return answer;
    },
  };
}

/**
 * Goes on in memory where the browser gives no lasting room (blocked, or full): a mark has to be sent all the same, and is kept
 * for as long as the page is open.
 */
export function orInMemory(lasting: MarkTable): MarkTable {
  let memory: Map<string, KeptMark> | undefined;
  return {
    async edit(look) {
      if (memory === undefined) {
        try {
          return await lasting.edit(look);
        } catch {
          // Of two edits that fail at once the second must not begin anew.
          memory ??= new Map();
        }
      }
      const { put = [], remove = [], answer } = look([...memory.values()]);
      for (const mark of put) memory.set(mark.nonce, mark);
      for (const nonce of remove) memory.delete(nonce);
      return answer;
    },
  };
}
