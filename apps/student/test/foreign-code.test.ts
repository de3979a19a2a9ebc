import { joinLink } from '@rollcall/contracts/join-link';
import { expect, it } from 'vitest';
import { foreignCode } from '../src/features/scan/foreign-code';

const invitation = joinLink('https://rollcall.example.edu', { code: 'STAT-101', joinCode: null });

it.each([
  [invitation, { kind: 'invitation' }],
  ['https://example.com/menu?table=4', { kind: 'link', host: 'example.com' }],
  ['HTTP://EXAMPLE.COM', { kind: 'link', host: 'example.com' }],
  ['https://example.com/classes/join', { kind: 'link', host: 'example.com' }],
  [`https://${'a'.repeat(50)}.example`, { kind: 'other' }],
  ['https://', { kind: 'other' }],
  ['javascript:alert(1)', { kind: 'other' }],
  ['WIFI:S:guest;;', { kind: 'other' }],
  ['', { kind: 'other' }],
])('names %j: %j', (text, named) => {
  expect(foreignCode(text)).toEqual(named);
});
