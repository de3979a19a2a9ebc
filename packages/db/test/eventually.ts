import { setTimeout as delay } from 'node:timers/promises';

type Answer<T> = T | undefined | null | false;

/** Asks again and again until the answer is neither undefined, null nor false; fails after `withinMs`. */
export async function eventually<T>(ask: () => Answer<T> | Promise<Answer<T>>, withinMs = 10_000): Promise<T> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== null && answer !== false) return answer;
    if (Date.now() > deadline) throw new Error(`Nothing came of it within ${withinMs} ms: ${ask.toString()}`);
    await delay(10);
  }
}
