/** What is counted: at most `points` per key in a window of so many seconds, from the key's first event. */
export type Limit = { name: string; points: number; windowSeconds: number };

/** How many there are in the running window, and in how many seconds it ends. */
export type Count = { used: number; secondsLeft: number };

/**
 * Counts events by key. In memory for one process, in Redis for many: apps/server chooses. Neither call fails where
 * the store is away; the process then counts for itself.
 */
export type Counters = {
  /** Counts one more. */
  add: (limit: Limit, key: string) => Promise<Count>;
  /** Counts nothing. */
  read: (limit: Limit, key: string) => Promise<Count>;
};
