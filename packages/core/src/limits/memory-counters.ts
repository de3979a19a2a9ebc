import { LRUCache } from 'lru-cache';
import type { Counters } from './counters';

/**
 * How many keys of one limit are counted at once, some 200 bytes each; beyond them the least recent is forgotten. Each
 * limit has its own, so that a flood of names at one does not make another forget.
 */
const COUNTED = 100_000;

type Window = { used: number; endsAt: number };

/** Counts in this process alone. `now` in milliseconds; only differences of it matter. */
export function createMemoryCounters(now: () => number = () => performance.now()): Counters {
  const limits = new Map<string, LRUCache<string, Window>>();
  const windowsOf = (name: string) => {
    const windows = limits.get(name) ?? new LRUCache<string, Window>({ max: COUNTED });
    limits.set(name, windows);
    return windows;
  };
  const openWindow = (name: string, key: string) => {
    const found = windowsOf(name).get(key);
    return found !== undefined && found.endsAt > now() ? found : undefined;
  };
  return {
    add(limit, key) {
      const open = openWindow(limit.name, key) ?? { used: 0, endsAt: now() + limit.windowSeconds * 1000 };
      open.used += 1;
      windowsOf(limit.name).set(key, open);
      return Promise.resolve({ used: open.used, secondsLeft: (open.endsAt - now()) / 1000 });
    },
    read(limit, key) {
      const open = openWindow(limit.name, key);
      return Promise.resolve({
        used: open?.used ?? 0,
        secondsLeft: open === undefined ? 0 : (open.endsAt - now()) / 1000,
      });
    },
  };
}
