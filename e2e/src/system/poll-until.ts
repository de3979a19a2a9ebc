import { setTimeout as pause } from 'node:timers/promises';

/** Asks again every 50 ms until there is an answer; rejects with what it waited for when the time is over. */
export async function pollUntil<T>(waitsFor: string, timeoutMs: number, ask: () => Promise<T | undefined>): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) throw new Error(`Waited ${timeoutMs} ms in vain for ${waitsFor}.`);
    await pause(50);
  }
}
