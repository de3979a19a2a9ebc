import fc, { type Arbitrary, type IAsyncPropertyWithHooks } from 'fast-check';

/** How often each property is tried in CI, where all of them together have a minute. `HOSTILE_RUNS=300` digs deeper. */
const RUNS = Number(process.env['HOSTILE_RUNS'] ?? 5);

/** One seed, so that CI tells of the change and not of its luck; `HOSTILE_SEED=random` looks elsewhere each time. */
const SEED = process.env['HOSTILE_SEED'] ?? '20261123';

/**
 * Tries a property, `share` of the usual number of times; a failure names its seed and the path to the smallest
 * counterexample.
 */
export async function holds<Values>(property: IAsyncPropertyWithHooks<Values>, share = 1): Promise<void> {
  const seed = SEED === 'random' ? {} : { seed: Number(SEED) };
  await fc.assert(property, { numRuns: Math.ceil(RUNS * share), ...seed });
}

/** So many samples of the same seed each time. */
export function sampled<Value>(arbitrary: Arbitrary<Value>, count: number): Value[] {
  return fc.sample(arbitrary, { numRuns: count, seed: 1 });
}
