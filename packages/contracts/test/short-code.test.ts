import { expect, test } from 'vitest';
import { markByShortCodeInput } from '../src/attendance';
import { readShortCode, SHORT_CODE_ALPHABET } from '../src/short-code';

test.each([
  ['as it stands on the screen', 'BCDFGH'],
  ['in lower case', 'bcdfgh'],
  ['grouped by a space', ' BCD FGH '],
  ['grouped by a hyphen', 'bcd-fgh'],
  ['with the dash that a phone made of the hyphen', 'BCD–FGH'],
  ['letter by letter', 'B C D F G H'],
  ['copied from a page that is written from right to left', '\u2066BCD\u00a0FGH\u2069\u200f'],
])('a short code is read %s', (_how, typed) => {
  expect(readShortCode(typed)).toBe('BCDFGH');
  expect(markByShortCodeInput.parse({ shortCode: typed })).toEqual({ shortCode: 'BCDFGH' });
});

test.each([
  ['nothing', ''],
  ['spaces alone', '      '],
  ['a letter too few', 'BCDFG'],
  ['a letter too many', 'BCDFGHJ'],
  ['a vowel', 'BCDFGA'],
  ['a digit', 'BCDFG8'],
  ['a letter of another script that looks the same', 'ВCDFGH'],
  ['the long code', '6e1f0a3c-9b7d-4c52-8a1e-0d9c4b7f2e88'],
  ['more than anybody types', `BCD${' '.repeat(40)}FGH`],
])('%s is no short code', (_what, typed) => {
  expect(markByShortCodeInput.safeParse({ shortCode: typed }).success).toBe(false);
});

test('no letter looks like a digit or another letter of the alphabet, and no word can be spelled', () => {
  expect(SHORT_CODE_ALPHABET).not.toMatch(/[AEIOUY\d]/);
  expect(new Set(SHORT_CODE_ALPHABET).size).toBe(20);
});
