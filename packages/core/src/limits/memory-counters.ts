import { LRUCache } from 'lru-cache';
import type { Counters } from './counters';

/** How many keys are counted at once, some 200 bytes each; beyond them the least recent is forgotten. */
const COUNTED = 100_000;

/** Counts in this process alone. `now` in milliseconds; only differences of it matter. */
export function createMemoryCounters(now: () => number = () => performance.now()): Counters {
  const windows = new LRUCache<string, { used: number; endsAt: number }>({ max: COUNTED });
  const windowOf = (name: string, key: string) => {
    const found = windows.get(`${name} ${key}`);
    return found !== undefined && found.endsAt > now() ? found : undefined;
  };
  return {
    add(limit, key) {
      const open = windowOf(limit.name, key) ?? { used: 0, endsAt: now() + limit.windowSeconds * 1000 };
      open.used += 1;
      windows.set(`${limit.name} ${key}`, open);
      return Promise.resolve({ used: open.used, secondsLeft: (open.endsAt - now()) / 1000 });
    },
    read(limit, key) {
      const open = windowOf(limit.name, key);
      return Promise.resolve({
        used: open?.used ?? 0,
        secondsLeft: open === undefined ? 0 : (open.endsAt - now()) / 1000,
      });
    },
  };
}
