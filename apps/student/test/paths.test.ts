import { expect, it } from 'vitest';
import { nextPath, paths, signInFirst } from '../src/app/paths';

const CLASS = '16a04a00-77a1-42cf-9d28-3a63362304d4';
const SESSION = 'b990b7d0-f375-47d3-8b1c-ba91c0ce1f1f';

it.each([
  paths.home,
  paths.history,
  paths.typeCode,
  paths.class(CLASS),
  paths.receipt({ classId: CLASS, sessionId: SESSION }),
])('the sign-in leads back to %s', (path) => {
  expect(nextPath(new URL(signInFirst(path), 'https://rollcall.example').search)).toBe(path);
});

it.each(['https://evil.example', '//evil.example', '/classes/../../teacher', `/classes/${CLASS}/x`, '/nowhere', ''])(
  'and home instead of %j, which is no page of ours',
  (next) => {
    expect(nextPath(`?next=${encodeURIComponent(next)}`)).toBe(paths.home);
  },
);
