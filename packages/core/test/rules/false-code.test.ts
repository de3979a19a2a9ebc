import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { currentCode, judgeCode, LAST_EPOCH } from '../../src/sessions/session-code';
import { after, anyAge, anyFacts, flipBit } from './code-facts';

const DAY_MS = 24 * 60 * 60 * 1000;

test('a code of another epoch is expired at once, without a grace', () => {
  const anyEpochs = fc.uniqueArray(fc.integer({ min: 0, max: LAST_EPOCH }), { minLength: 2, maxLength: 2 });
  fc.assert(
    fc.property(anyFacts, anyAge, anyEpochs, (facts, age, [former = 0, epoch = 0]) => {
      const now = after(facts, age);
      const { code } = currentCode({ ...facts, epoch: former }, now);
      expect(judgeCode({ ...facts, epoch }, code, now)).toBe('expired');
    }),
  );
});

test('a code with any one bit flipped is false', () => {
  fc.assert(
    fc.property(anyFacts, anyAge, fc.integer({ min: 0, max: 127 }), (facts, age, bit) => {
      const now = after(facts, age);
      const { code } = currentCode(facts, now);
      expect(judgeCode(facts, flipBit(code, bit), now)).toBe('false');
    }),
    { numRuns: 1_000 },
  );
});

test('a code made with another session’s key is false, even under this session’s number', () => {
  fc.assert(
    fc.property(anyFacts, anyFacts, anyAge, (facts, other, age) => {
      fc.pre(!Buffer.from(facts.key).equals(other.key));
      const now = after(facts, age);
      const { code } = currentCode({ ...facts, key: other.key }, now);
      expect(judgeCode(facts, code, now)).toBe('false');
    }),
  );
});

test('a code of another session is false, even with the same key', () => {
  fc.assert(
    fc.property(anyFacts, fc.integer({ min: 1, max: 2 ** 31 - 1 }), anyAge, (facts, number, age) => {
      fc.pre(number !== facts.number);
      const now = after(facts, age);
      expect(judgeCode(facts, currentCode({ ...facts, number }, now).code, now)).toBe('false');
    }),
  );
});

test('a guess is false', () => {
  fc.assert(
    fc.property(anyFacts, anyAge, fc.uuid({ version: 4 }), (facts, age, guess) => {
      expect(judgeCode(facts, guess, after(facts, age))).toBe('false');
    }),
  );
});

test('a code that was ever shown is never called false, whenever it comes and whatever happened since', () => {
  const anyMoment = fc.integer({ min: -DAY_MS, max: 400 * DAY_MS });
  fc.assert(
    fc.property(anyFacts, anyMoment, anyMoment, fc.nat(LAST_EPOCH), (facts, shownAt, scannedAt, epoch) => {
      const { code } = currentCode(facts, after(facts, shownAt));
      expect(judgeCode({ ...facts, epoch }, code, after(facts, scannedAt))).not.toBe('false');
    }),
    { numRuns: 1_000 },
  );
});
