import { expect, test } from 'vitest';
import { words as arabic } from '../words/ar/words';
import account from '../words/en/account.json';
import web from '../words/en/web.json';
import { compareWords } from './testing/compare-words';

test('the shared words are whole in Arabic', () => {
  const { errors, ...spoken } = arabic;
  expect(errors).toBeDefined();
  expect(compareWords({ account, web }, spoken, 'ar')).toEqual([]);
});

test('a missing key, a missing plural form and a value that is left out are found', () => {
  const wanted = { greeting: 'Hello {{name}}', bye: 'Bye', students_one: 'one', students_other: '{{count}}' };
  const given = { greeting: 'Hallo', students_one: 'ein', students_other: '{{count}}', more: 'mehr' };
  expect(compareWords(wanted, given, 'de')).toEqual([
    'bye is missing',
    'more is not in English',
    'greeting leaves out {{name}}',
  ]);
  expect(compareWords(wanted, { ...wanted }, 'ar')).toContain('students_few is missing');
});
