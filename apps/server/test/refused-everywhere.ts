import { setTimeout as delay } from 'node:timers/promises';
import { expect } from 'vitest';

/** Within so long every other process refuses the tokens of an ended login: spec section 6. */
const EVERYWHERE_MS = 5_000;

/**
 * Asks another process until it answers 401; fails where it lets someone in who asks later than it may. `endedAt`: when
 * the answer was there that the login has ended (`performance.now()`).
 */
export async function refusedEverywhere(endedAt: number, statusOf: () => Promise<number>): Promise<void> {
  for (;;) {
    const isInTime = performance.now() - endedAt < EVERYWHERE_MS;
    const status = await statusOf();
    if (status === 401) return;
    expect({ status, isInTime }).toEqual({ status: 200, isInTime: true });
    await delay(10);
  }
}
