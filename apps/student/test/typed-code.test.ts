import { joinLink } from '@rollcall/contracts/join-link';
import { codeLink } from '@rollcall/contracts/qr-link';
import { expect, it } from 'vitest';
import { groupTyped, readTypedCode } from '../src/features/scan/typed-code';

const CODE = '3f2b8c1e-5d47-4a90-9b3c-7e61f0a2d518';
const LINK = codeLink('https://rollcall.example.edu', CODE);

it.each([
  ['BCD FGH', { kind: 'short', shortCode: 'BCDFGH' }],
  ['bcdfgh', { kind: 'short', shortCode: 'BCDFGH' }],
  [' bcd-fgh ', { kind: 'short', shortCode: 'BCDFGH' }],
  [CODE, { kind: 'code', code: CODE }],
  [CODE.toUpperCase(), { kind: 'code', code: CODE }],
  [` ${LINK}\n`, { kind: 'code', code: CODE }],
  [LINK.slice(-22), { kind: 'code', code: CODE }],
  [
    joinLink('https://rollcall.example.edu', { code: 'STAT-101', joinCode: 'x' }),
    { kind: 'invitation', hash: 'class=STAT-101&code=x' },
  ],
  ['', null],
  ['BCDFG', null],
  ['BCDFGA', null],
  ['https://example.com', null],
])('%j is told by its form', (text, typed) => {
  expect(readTypedCode(text)).toEqual(typed);
});

it.each([
  ['b', 'B'],
  ['bcd', 'BCD'],
  ['bcdf', 'BCD F'],
  ['BCD FG', 'BCD FG'],
  ['bcd-fgh', 'BCD FGH'],
  ['BCD ', 'BCD'],
  ['BCD FGHJ', 'BCD FGHJ'],
  ['abc', 'abc'],
  ['https://rollcall.example.edu/s#x', 'https://rollcall.example.edu/s#x'],
  ['', ''],
])('while it is typed, %j stands there as %j', (typed, shown) => {
  expect(groupTyped(typed)).toBe(shown);
});
