import fc from 'fast-check';

/** What an input can be filled with so that it means something. */
export type Known = {
  /** Texts that a field of this name has in this school; none: nothing is known of that name. */
  words: (field: string) => string[];
  /** Every id that has been seen in an answer. */
  ids: () => string[];
  /** Moments around now, in any spelling of ISO 8601. */
  moment: fc.Arbitrary<string>;
};

const HOUR_MS = 60 * 60 * 1000;

/** `fields`: what is known by name; `ids`: all ids. */
export function createKnown(fields: Record<string, string[]>, ids: string[]): Known {
  const words = new Map(Object.entries(fields));
  return { words: (field) => words.get(field) ?? [], ids: () => ids, moment: momentAround(Date.now()) };
}

function momentAround(now: number): fc.Arbitrary<string> {
  // Mostly of one day, so that one is often the end of what another begins.
  const hours = fc.oneof(fc.integer({ min: -12, max: 12 }), fc.integer({ min: -24 * 7, max: 24 * 7 }));
  return fc.tuple(hours, fc.constantFrom('Z', '+05:30', '-11:00', '+14:00')).map(([away, zone]) => {
    const text = new Date(now + away * HOUR_MS).toISOString();
    return zone === 'Z' ? text : text.replace(/\.\d+Z$/, zone);
  });
}
