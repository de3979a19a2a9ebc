import { compareWords } from '@rollcall/web/i18n/testing/compare-words';
import { expect, test } from 'vitest';
import { words as arabic } from './ar/words';
import { words as english } from './en/words';

test('the student app says in Arabic all that it says in English', () => {
  expect(compareWords(english, arabic, 'ar')).toEqual([]);
});
