import { expect, test } from 'vitest';
import { isBeyondLock, secondsLocked } from '../../src/auth/lockout';

const now = new Date('2026-03-02T09:00:00.000Z');
const inMs = (ms: number) => new Date(now.getTime() + ms);

test.for([
  { name: 'no failures', failures: null, seconds: null },
  { name: 'failures without a lock', failures: { failures: 4, lockedUntil: null }, seconds: null },
  { name: 'a lock that has begun', failures: { failures: 5, lockedUntil: inMs(900_000) }, seconds: 900 },
  { name: 'a part of a second', failures: { failures: 5, lockedUntil: inMs(1) }, seconds: 1 },
  { name: 'a lock that ends now', failures: { failures: 5, lockedUntil: inMs(0) }, seconds: null },
  { name: 'a lock that has run out', failures: { failures: 9, lockedUntil: inMs(-1) }, seconds: null },
])('$name: locked for $seconds s', ({ failures, seconds }) => {
  expect(secondsLocked(failures, now)).toBe(seconds);
});

test.for([
  { failures: 1, isBeyond: false },
  { failures: 5, isBeyond: false },
  { failures: 6, isBeyond: true },
  { failures: 50, isBeyond: true },
])('failure $failures is beyond the lock: $isBeyond', ({ failures, isBeyond }) => {
  expect(isBeyondLock({ failures, lockedUntil: now })).toBe(isBeyond);
});
