import { codeLink, readCode } from '@rollcall/contracts/qr-link';
import { markInput } from '@rollcall/contracts/attendance';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { CODE_GRACE_MS, codeNumber, currentCode, judgeCode } from '../../src/sessions/session-code';
import { after, anyAge, anyFacts } from './code-facts';

test('a code is a UUID v4 that names its session and survives the way through the QR link', () => {
  fc.assert(
    fc.property(anyFacts, anyAge, (facts, age) => {
      const { code } = currentCode(facts, after(facts, age));
      expect(markInput.parse({ qrToken: code })).toEqual({ qrToken: code });
      expect(codeNumber(code)).toBe(facts.number);
      expect(readCode(codeLink('https://rollcall.example', code))).toBe(code);
    }),
  );
});

test('the code on the screen is good, now and until it is replaced', () => {
  fc.assert(
    fc.property(anyFacts, anyAge, (facts, age) => {
      const now = after(facts, age);
      const { code, expiresAt } = currentCode(facts, now);
      expect(judgeCode(facts, code, now)).toBe('good');
      expect(expiresAt.getTime()).toBeGreaterThan(now.getTime());
      expect(expiresAt.getTime() - now.getTime()).toBeLessThanOrEqual(facts.ttlSeconds * 1000);
    }),
  );
});

test('a replaced code stays good for five seconds, and not a millisecond longer', () => {
  fc.assert(
    fc.property(anyFacts, anyAge, (facts, age) => {
      const { code, expiresAt } = currentCode(facts, after(facts, age));
      const past = (ms: number) => judgeCode(facts, code, new Date(expiresAt.getTime() + ms));
      expect(past(0)).toBe('good');
      expect(past(CODE_GRACE_MS - 1)).toBe('good');
      expect(past(CODE_GRACE_MS)).toBe('expired');
      expect(past(30 * 24 * 60 * 60 * 1000)).toBe('expired');
    }),
  );
});

test('at expiresAt the next code is shown, and it is another', () => {
  fc.assert(
    fc.property(anyFacts, anyAge, (facts, age) => {
      const shown = currentCode(facts, after(facts, age));
      const justBefore = currentCode(facts, new Date(shown.expiresAt.getTime() - 1));
      const next = currentCode(facts, shown.expiresAt);
      expect(justBefore).toEqual(shown);
      expect(next.code).not.toBe(shown.code);
      expect(next.expiresAt.getTime()).toBe(shown.expiresAt.getTime() + facts.ttlSeconds * 1000);
    }),
  );
});

test('a process whose clock is a little behind takes the next code already', () => {
  fc.assert(
    fc.property(anyFacts, anyAge, fc.integer({ min: 0, max: CODE_GRACE_MS }), (facts, age, behindMs) => {
      const now = after(facts, age);
      const { code } = currentCode(facts, now);
      expect(judgeCode(facts, code, new Date(now.getTime() - behindMs))).toBe('good');
    }),
  );
});

test('every process and every display derives the same code', () => {
  fc.assert(
    fc.property(anyFacts, anyAge, (facts, age) => {
      const elsewhere = { ...facts, key: Buffer.from(facts.key), epochAt: new Date(facts.epochAt) };
      const now = after(facts, age);
      expect(currentCode(elsewhere, now)).toEqual(currentCode(facts, now));
    }),
  );
});
