/** Waits that can be cut short. */
export type Pause = { wait: (ms: number) => Promise<void>; endAll: () => void; close: () => void };

/**
 * Waits end early when there is reason to hope: the browser is back on line, or its page is looked at again (a phone
 * out of the pocket, where timers have stood still).
 */
export function createPause(): Pause {
  const waiting = new Set<() => void>();
  const endAll = () => {
    for (const finish of waiting) finish();
  };
  const stopWatching = watchForHope(endAll);
  return {
    endAll,
    wait: (ms) =>
      new Promise((resolve) => {
        const finish = () => {
          clearTimeout(timer);
          waiting.delete(finish);
          resolve();
        };
        const timer = setTimeout(finish, ms);
        waiting.add(finish);
      }),
    close() {
      endAll();
      stopWatching();
    },
  };
}

function watchForHope(onHope: () => void): () => void {
  // Node has neither of the two events.
  if (typeof document === 'undefined') return () => undefined;
  const onVisible = () => {
    if (document.visibilityState === 'visible') onHope();
  };
  globalThis.addEventListener('online', onHope);
  document.addEventListener('visibilitychange', onVisible);
  return () => {
    globalThis.removeEventListener('online', onHope);
    document.removeEventListener('visibilitychange', onVisible);
  };
}

/** The wait before the nth attempt (from 0) in ms: doubling up to 15 s, spread so that a full hall does not return at once. */
export function backoffMs(attempt: number): number {
  return Math.min(15_000, 500 * 2 ** attempt) * (0.5 + Math.random() / 2);
}
