import { expect, test } from 'vitest';
import { joinHash, joinLink, readInvitation } from '../src/join-link';

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

test('the link of an invitation is known from any host, and says what stands behind its #', () => {
  expect(joinHash(' http://10.0.0.7:4000/student/classes/join#class=STAT-101&code=x ')).toBe('class=STAT-101&code=x');
});

test.each([
  '',
  'STAT-101',
  'https://school.example/student/classes/join',
  'https://school.example/student/classes/join#',
  'https://school.example/student/classes/join#code=x',
  'https://school.example/elsewhere#class=STAT-101',
  'javascript:alert(1)//student/classes/join#class=STAT-101',
])('%j is no such link', (text) => {
  expect(joinHash(text)).toBeNull();
});
