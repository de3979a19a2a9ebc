import { randomInt } from 'node:crypto';
import { onTestFailed } from 'vitest';

export type Random = {
  /** A number from 0 up to 1, without it. */
  next: () => number;
  /** A whole number, both ends included. */
  between: (least: number, most: number) => number;
};

/** Chance that can be repeated: a failure prints the seed, which ROLLCALL_CHAOS_SEED then takes. (mulberry32) */
export function seededRandom(): Random {
  const seed = Number(process.env['ROLLCALL_CHAOS_SEED'] ?? randomInt(2 ** 31));
  onTestFailed(() => void process.stderr.write(`\nROLLCALL_CHAOS_SEED=${seed}\n`));
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { next, between: (least, most) => least + Math.floor(next() * (most - least + 1)) };
}
