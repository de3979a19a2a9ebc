import * as fc from 'fast-check';
import type { CodeFacts } from '../../src/sessions/session-code';

/** Any session's code facts, over the whole range that the database stores. */
export const anyFacts: fc.Arbitrary<CodeFacts> = fc.record({
  number: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
  key: fc.uint8Array({ minLength: 32, maxLength: 32 }),
  epoch: fc.integer({ min: 0, max: 1023 }),
  epochAt: fc.integer({ min: 1_700_000_000_000, max: 3_000_000_000_000 }).map((ms) => new Date(ms)),
  ttlSeconds: fc.integer({ min: 5, max: 86_400 }),
});

/** Milliseconds since the epoch's start, up to the longest meeting there may be. */
export const anyAge = fc.integer({ min: 0, max: 24 * 60 * 60 * 1000 });

/** `facts`' clock so many milliseconds after the epoch's start. */
export function after(facts: CodeFacts, ms: number): Date {
  return new Date(facts.epochAt.getTime() + ms);
}

/** The code with one of its 128 bits flipped. */
export function flipBit(code: string, bit: number): string {
  const bytes = Buffer.from(code.replaceAll('-', ''), 'hex');
  const index = Math.floor(bit / 8);
  bytes.writeUInt8(bytes.readUInt8(index) ^ (1 << (bit % 8)), index);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
