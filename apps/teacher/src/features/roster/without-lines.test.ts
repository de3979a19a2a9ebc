import { expect, test } from 'vitest';
import { withoutLines } from './without-lines';

test.each([
  ['a\nb\nc', [2], 'a\nc'],
  ['a\r\nb\r\nc\r\n', [1, 3], 'b\r\n'],
  ['a\rb\rc', [3], 'a\rb\r'],
  ['a\n\nb', [2], 'a\nb'],
  ['a', [], 'a'],
])('%j without line %j', (text, numbers, rest) => {
  expect(withoutLines(text, numbers)).toBe(rest);
});
