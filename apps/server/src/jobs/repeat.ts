import { setTimeout as delay } from 'node:timers/promises';

/**
 * Does the work at once and then again and again, `everyMs` after it was done the last time; a failure is reported
 * and changes nothing. The answer stops it: resolves when the run under way, told by its signal, has come to its end.
 */
export function repeat(
  work: (signal: AbortSignal) => Promise<unknown>,
  options: { everyMs: number; report: (error: unknown) => void },
): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const keepOn = async () => {
    while (!signal.aborted) {
      try {
        await work(signal);
      } catch (error) {
        options.report(error);
      }
      // Only the stop cuts the wait short.
      await delay(options.everyMs, undefined, { signal, ref: false }).catch(() => undefined);
    }
  };
  const done = keepOn();
  return () => {
    stopping.abort();
    return done;
  };
}
