import { expect, test } from 'vitest';
import { clockText, countdown } from './countdown';
import { measureClock, serverNow } from './server-clock';

const EXPIRES = '2026-11-23T10:00:10.000Z';
const at = (time: string) => Date.parse(`2026-11-23T${time}Z`);

test.each([
  { name: 'a fresh code', now: at('10:00:00'), seconds: 10, fraction: 1 },
  { name: 'a moment later', now: at('10:00:00.100'), seconds: 10, fraction: 0.99 },
  { name: 'half way', now: at('10:00:05'), seconds: 5, fraction: 0.5 },
  { name: 'the last moment', now: at('10:00:09.999'), seconds: 1, fraction: 0.0001 },
  { name: 'the end', now: at('10:00:10'), seconds: 0, fraction: 0 },
  { name: 'past the end', now: at('10:00:45'), seconds: 0, fraction: 0 },
  { name: 'a clock that was set back', now: at('09:59:00'), seconds: 70, fraction: 1 },
])('$name', ({ now, seconds, fraction }) => {
  expect(countdown(EXPIRES, 10, now)).toEqual({ seconds, fraction: expect.closeTo(fraction) });
});

test.each([
  [0, '0'],
  [59, '59'],
  [60, '1:00'],
  [245, '4:05'],
  [3_599, '59:59'],
  [3_605, '1:00:05'],
])('%i seconds read %s', (seconds, text) => {
  expect(clockText(seconds)).toBe(text);
});

test('a laptop that is three hours behind counts by the server', () => {
  const asked = at('07:00:00');
  const clock = measureClock('2026-11-23T10:00:00.100Z', { asked, answered: asked + 200 });
  expect(countdown(EXPIRES, 10, serverNow(clock, asked + 5_000)).seconds).toBe(5);
});
