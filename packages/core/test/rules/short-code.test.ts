import { createHash, createHmac } from 'node:crypto';
import { readShortCode, SHORT_CODE_ALPHABET } from '@rollcall/contracts/short-code';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  CODE_GRACE_MS,
  codeHead,
  currentCode,
  currentStep,
  judgeCode,
  LAST_EPOCH,
  type CodeFacts,
} from '../../src/sessions/session-code';
import { currentShortCode, longCodeOf } from '../../src/sessions/short-code';
import { after, anyAge, anyFacts } from './code-facts';

const ttlMs = ({ ttlSeconds }: CodeFacts) => ttlSeconds * 1000;

/** How a short code that was shown at one moment is judged at another; null: the session has no such code. */
function judgeShortCode(facts: CodeFacts, shortCode: string, at: Date) {
  const code = longCodeOf(facts, shortCode, at);
  return code === null ? null : judgeCode(facts, code, at);
}

test('a short code is six letters of the alphabet, and stands for the long code of the same moment', () => {
  fc.assert(
    fc.property(anyFacts, anyAge, (facts, age) => {
      const now = after(facts, age);
      const shortCode = currentShortCode(facts, now);
      expect(readShortCode(shortCode)).toBe(shortCode);
      expect(longCodeOf(facts, shortCode, now)).toBe(currentCode(facts, now).code);
    }),
  );
});

test('every process and every display derives the same one', () => {
  fc.assert(
    fc.property(anyFacts, anyAge, (facts, age) => {
      const elsewhere = { ...facts, key: Buffer.from(facts.key), epochAt: new Date(facts.epochAt) };
      expect(currentShortCode(elsewhere, after(facts, age))).toBe(currentShortCode(facts, after(facts, age)));
    }),
  );
});

test('the codes of a known key are those that another program computes, and stay the same over versions', () => {
  const facts = { number: 7, key: new Uint8Array(32).fill(1), epoch: 3, epochAt: new Date(0), ttlSeconds: 300 };
  const shown = [0, 299_999, 300_000, 600_000].map((ms) => currentShortCode(facts, new Date(ms)));
  expect(shown).toEqual(['VTHLRV', 'VTHLRV', 'JPJDFH', 'GRFKVX']);
});

// Milliseconds from the moment at which the next code is shown; the code's own life is ten seconds or more here.
test.each([
  { when: 'just before', ms: -1, verdict: 'good' },
  { when: 'when the next one is shown', ms: 0, verdict: 'good' },
  { when: 'at the end of the grace', ms: CODE_GRACE_MS - 1, verdict: 'good' },
  { when: 'a millisecond after the grace', ms: CODE_GRACE_MS, verdict: 'expired' },
])('a short code is $verdict $when', ({ ms, verdict }) => {
  fc.assert(
    fc.property(anyFacts, anyAge, (facts, age) => {
      const now = after(facts, age);
      const at = new Date(currentCode(facts, now).expiresAt.getTime() + ms);
      expect(judgeShortCode(facts, currentShortCode(facts, now), at)).toBe(verdict);
    }),
  );
});

test('one that has expired is called so for one life more, and is unknown after that', () => {
  fc.assert(
    fc.property(anyFacts, anyAge, (facts, age) => {
      const now = after(facts, age);
      const shortCode = currentShortCode(facts, now);
      const graceEnds = currentCode(facts, now).expiresAt.getTime() + CODE_GRACE_MS;
      const at = (ms: number) => judgeShortCode(facts, shortCode, new Date(graceEnds + ms));
      expect(at(ttlMs(facts) - 1)).toBe('expired');
      expect(at(ttlMs(facts))).toBeNull();
    }),
  );
});

test('"new code now" replaces it at once, without a grace', () => {
  const anyEpochs = fc.uniqueArray(fc.integer({ min: 0, max: LAST_EPOCH }), { minLength: 2, maxLength: 2 });
  fc.assert(
    fc.property(anyFacts, anyAge, anyEpochs, (facts, age, [former = 0, epoch = 0]) => {
      const now = after(facts, age);
      const shortCode = currentShortCode({ ...facts, epoch: former }, now);
      expect(judgeShortCode({ ...facts, epoch }, shortCode, now)).toBeNull();
    }),
  );
});

test('a process whose clock is a little behind takes the next one already', () => {
  fc.assert(
    fc.property(anyFacts, anyAge, fc.integer({ min: 0, max: CODE_GRACE_MS }), (facts, age, behindMs) => {
      const now = after(facts, age);
      const at = new Date(now.getTime() - behindMs);
      expect(judgeShortCode(facts, currentShortCode(facts, now), at)).toBe('good');
    }),
  );
});

test('another session has another one, even with the same key', () => {
  fc.assert(
    fc.property(anyFacts, fc.integer({ min: 1, max: 2 ** 31 - 1 }), anyAge, (facts, number, age) => {
      fc.pre(number !== facts.number);
      const now = after(facts, age);
      expect(longCodeOf(facts, currentShortCode({ ...facts, number }, now), now)).toBeNull();
    }),
  );
});

test('nothing of the long code tells it: it is neither a part of it nor made of the same bits', () => {
  fc.assert(
    fc.property(anyFacts, anyAge, (facts, age) => {
      const now = after(facts, age);
      const shortCode = currentShortCode(facts, now);
      expect(currentCode(facts, now).code.replaceAll('-', '').toUpperCase()).not.toContain(shortCode);
      const head = codeHead(facts, facts.epoch, currentStep(facts, now));
      const ofLongCode = createHmac('sha256', facts.key).update(head).digest();
      expect(lettersOf(ofLongCode)).not.toBe(shortCode);
    }),
  );
});

/** The letters of 48 bits, the lowest place first. */
function lettersOf(mac: Buffer): string {
  const bits = mac.readUIntBE(0, 6);
  return Array.from({ length: 6 }, (_, place) => SHORT_CODE_ALPHABET.charAt(Math.floor(bits / 20 ** place) % 20)).join(
    '',
  );
}

test('every letter comes as often as any other, in every place and after every other', () => {
  const codes = Array.from({ length: 40_000 }, (_, index) => {
    const key = createHash('sha256').update(`key ${index}`).digest();
    return currentShortCode({ number: 1, key, epoch: 0, epochAt: new Date(0), ttlSeconds: 300 }, new Date(0));
  });
  // The keys are always the same, so this cannot fail by chance. 1 in 1,000 of all fair alphabets would come out above: χ² with 19
  // degrees of freedom is below 43.8, with 399 below 493.
  for (const place of [0, 1, 2, 3, 4, 5]) {
    expect(
      chiSquare(
        codes.map((code) => code.charAt(place)),
        20,
      ),
    ).toBeLessThan(43.8);
  }
  for (const place of [0, 1, 2, 3, 4]) {
    expect(
      chiSquare(
        codes.map((code) => code.slice(place, place + 2)),
        400,
      ),
    ).toBeLessThan(493);
  }
  expect(new Set(codes).size).toBeGreaterThan(codes.length - 40);
});

/** How far counts are from even ones, over so many kinds. */
function chiSquare(items: string[], kinds: number): number {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  const expected = items.length / kinds;
  const missing = (kinds - counts.size) * expected;
  return [...counts.values()].reduce((total, count) => total + (count - expected) ** 2 / expected, missing);
}
