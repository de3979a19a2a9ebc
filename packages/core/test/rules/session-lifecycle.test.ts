import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sessionStatus, startableFrom, type SessionTimes } from '../../src/sessions/session-lifecycle';

const at = (time: string) => new Date(`2026-03-02T${time}Z`);
const planned: SessionTimes = { startTime: at('09:00:00'), endTime: at('10:00:00'), startedAt: null, endedAt: null };
const running = { ...planned, startedAt: at('08:55:00') };
const over = { ...running, endedAt: at('09:50:00') };

test.for([
  { session: planned, now: '08:59:59.999', status: 'scheduled', why: 'the start lies ahead' },
  { session: planned, now: '09:00:00', status: 'pending', why: 'the start has come' },
  { session: planned, now: '10:15:00', status: 'pending', why: 'the grace has not passed yet' },
  { session: planned, now: '10:15:00.001', status: 'completed', why: 'nobody ever started it' },
  { session: running, now: '08:55:00', status: 'active', why: 'started before its time' },
  { session: running, now: '09:30:00', status: 'active', why: 'started' },
  { session: running, now: '10:15:00', status: 'active', why: 'the grace has not passed yet' },
  { session: running, now: '10:15:00.001', status: 'completed', why: 'the grace has passed' },
  { session: over, now: '09:50:00', status: 'completed', why: 'the teacher ended it' },
  { session: over, now: '08:00:00', status: 'completed', why: 'an ended session is never re-opened' },
] as const)('at $now a session is $status: $why', ({ session, now, status }) => {
  expect(sessionStatus(session, at(now))).toBe(status);
});

test('a session may be started from 30 minutes before its time', () => {
  expect(startableFrom(planned)).toEqual(at('08:30:00'));
});

test('time alone never leads a session back', () => {
  const order = ['scheduled', 'pending', 'active', 'completed'];
  const minute = fc.integer({ min: -600, max: 600 });
  fc.assert(
    fc.property(minute, minute, fc.constantFrom(planned, running, over), (one, two, session) => {
      const rank = (minutes: number) => {
        const now = new Date(planned.startTime.getTime() + minutes * 60_000);
        return order.indexOf(sessionStatus(session, now));
      };
      expect(rank(Math.min(one, two))).toBeLessThanOrEqual(rank(Math.max(one, two)));
    }),
  );
});
