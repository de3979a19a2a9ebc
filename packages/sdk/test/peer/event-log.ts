/** A log that can be followed from any point on, each event once. */
export function createEventLog() {
  let count = 0;
  const wakeUps = new Set<() => void>();

  function woken(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        wakeUps.delete(wake);
        resolve();
      };
      wakeUps.add(wake);
      signal.addEventListener('abort', wake, { once: true });
    });
  }

  return {
    /** Appends the next event; they are numbered from 1. */
    publish() {
      count += 1;
      for (const wake of wakeUps) wake();
    },
    /** Yields the numbers of the events after `last`. */
    async *follow(last: number, signal: AbortSignal) {
      let next = last + 1;
      while (!signal.aborted) {
        for (; next <= count; next += 1) yield next;
        await woken(signal);
      }
    },
  };
}
