import { interruption } from './interruption';

/**
 * Counts rounds from 0: so many, or fewer on a busy machine, where none begins after the time is over. The first one
 * always takes place. `what`: told to `say` at each.
 */
export function* roundsWithin(
  { rounds, seconds }: { rounds: number; seconds: number },
  say: (line: string) => void,
  what: string,
): Generator<number> {
  const startedAt = performance.now();
  for (let round = 0; round < rounds; round += 1) {
    if (round > 0 && performance.now() - startedAt > seconds * 1000) return say(`${what}: no time for more rounds`);
    interruption.throwIfAborted();
    say(`${what}: round ${round + 1} of ${rounds}`);
    yield round;
  }
}
