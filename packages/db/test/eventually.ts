import { setTimeout as delay } from 'node:timers/promises';

/** Asks again and again until the answer is neither undefined, null nor false; fails after `withinMs`. */
export async function eventually<T>(
  ask: () => T | Promise<T>,
  withinMs = 10_000,
): Promise<Exclude<T, undefined | null | false>> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== null && answer !== false) {
      return answer as Exclude<T, undefined | null | false>;
    }
    if (Date.now() > deadline) throw new Error(`Nothing came of it within ${withinMs} ms: ${ask.toString()}`);
    await delay(10);
  }
}
