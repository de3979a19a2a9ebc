import { closeOverdue } from '../src/sessions/close-overdue';
import { NINE, type TestSystem } from './test-core';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Closes what other tests of this worker, which share its database, have left running; for a test that counts. */
export async function closeLeftovers({ core, clock }: TestSystem): Promise<void> {
  clock.set(new Date(NINE.getTime() + DAY_MS));
  await closeOverdue(core);
  clock.set(NINE);
}
