import fc, { type IAsyncPropertyWithHooks } from 'fast-check';

/** How often each property is tried in CI, where all of them together have a minute. `HOSTILE_RUNS=300` digs deeper. */
const RUNS = Number(process.env['HOSTILE_RUNS'] ?? 10);

/** One seed, so that CI tells of the change and not of its luck; `HOSTILE_SEED=random` looks elsewhere each time. */
const SEED = process.env['HOSTILE_SEED'] ?? '20261123';

/** Tries a property; a failure names its seed and the path to the smallest counterexample. */
export async function holds<Values>(property: IAsyncPropertyWithHooks<Values>): Promise<void> {
  const seed = SEED === 'random' ? {} : { seed: Number(SEED) };
  await fc.assert(property, { numRuns: RUNS, ...seed });
}
