import { expect, test } from 'vitest';
import { isolate } from './isolate';

test.each([
  ['Ada', 'ltr', 'Ada'],
  ['Ada', 'rtl', '\u2068Ada\u2069'],
  ['سارة', 'rtl', 'سارة'],
  ['سارة', 'ltr', '\u2068سارة\u2069'],
  ['42', 'rtl', '42'],
] as const)('%s in a sentence that runs %s', (name, sentence, fenced) => {
  expect(isolate(name, sentence)).toBe(fenced);
});
