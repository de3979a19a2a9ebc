import { expect, test } from 'vitest';
import { joinLink, readInvitation } from '../src/join-link';

test.each([
  { code: 'STAT-101', joinCode: 'KQ7M-3XRA' },
  { code: 'C++ & C#', joinCode: null },
  { code: 'ÉCOLE 1/2', joinCode: 'a b+c' },
])('an invitation into $code comes out of its link as it went in', (invitation) => {
  const { hash, pathname, search } = new URL(joinLink('https://school.example', invitation));
  expect(readInvitation(hash.slice(1))).toEqual(invitation);
  expect(pathname + search).toBe('/student/classes/join');
});

test('any other fragment is no invitation', () => {
  expect(readInvitation('')).toBeNull();
  expect(readInvitation('content')).toBeNull();
});
