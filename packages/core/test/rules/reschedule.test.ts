import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeReschedule } from '../../src/sessions/reschedule';

const at = (time: string, day = '02') => new Date(`2026-03-${day}T${time}:00Z`);
const planned = { startTime: at('09:00'), endTime: at('10:00'), startedAt: null, endedAt: null };
const running = { ...planned, startedAt: at('08:40') };
const ended = { ...running, endedAt: at('09:50') };

test.for([
  { session: planned, now: at('08:00'), wanted: { startTime: at('11:00'), endTime: at('12:00') } },
  { session: planned, now: at('09:10'), wanted: { startTime: at('11:00'), endTime: at('12:00') }, why: 'pending' },
  { session: planned, now: at('08:00'), wanted: { startTime: at('08:30') }, why: 'the end stays' },
  { session: planned, now: at('08:00'), wanted: { endTime: at('09:00', '03') }, why: 'just a day' },
  { session: planned, now: at('08:00'), wanted: {}, why: 'nothing is asked for' },
  { session: running, now: at('09:30'), wanted: { endTime: at('09:30') }, why: 'the end is now' },
  { session: running, now: at('10:10'), wanted: { endTime: at('10:30') }, why: 'in the grace' },
  { session: running, now: at('10:10'), wanted: { startTime: at('09:00'), endTime: at('10:00') }, why: 'as they are' },
])('moves to $wanted at $now: $why', ({ session, now, wanted }) => {
  const { startTime, endTime } = session;
  expect(judgeReschedule(session, wanted, now)).toEqual({ kind: 'move', times: { startTime, endTime, ...wanted } });
});

test.for([
  { session: running, now: at('09:30'), wanted: { startTime: at('09:01') }, says: 'only its end' },
  { session: running, now: at('09:30'), wanted: { endTime: at('09:29') }, says: 'still ahead' },
  { session: running, now: at('10:10'), wanted: { endTime: at('10:05') }, says: 'still ahead' },
  { session: running, now: at('10:16'), wanted: { endTime: at('11:00') }, says: 'is over' },
  { session: planned, now: at('10:16'), wanted: { endTime: at('11:00') }, says: 'is over' },
  { session: ended, now: at('09:55'), wanted: { endTime: at('11:00') }, says: 'is over' },
  { session: ended, now: at('09:55'), wanted: {}, says: 'is over' },
])('the state of the session forbids $wanted at $now: $says', ({ session, now, wanted, says }) => {
  const message: unknown = expect.stringContaining(says);
  expect(judgeReschedule(session, wanted, now)).toEqual({ kind: 'SESSION_STATE_CONFLICT', message });
});

test.for([
  { wanted: { startTime: at('10:00') }, field: 'startTime', problem: 'Must be earlier than the end' },
  { wanted: { endTime: at('09:00') }, field: 'endTime', problem: 'Must be later than the start' },
  {
    wanted: { startTime: at('12:00'), endTime: at('11:00') },
    field: 'endTime',
    problem: 'Must be later than the start',
  },
  { wanted: { startTime: at('09:59', '01') }, field: 'startTime', problem: 'Must lie within 24 hours of the end' },
  { wanted: { endTime: at('09:01', '03') }, field: 'endTime', problem: 'Must lie within 24 hours of the start' },
])('$wanted would be no meeting: $field $problem', ({ wanted, field, problem }) => {
  expect(judgeReschedule(planned, wanted, at('08:00'))).toEqual({
    kind: 'VALIDATION_FAILED',
    problem: { field, problem },
  });
});

test('started early, a session cannot be made to end before its own start', () => {
  expect(judgeReschedule(running, { endTime: at('08:50') }, at('08:45'))).toMatchObject({ kind: 'VALIDATION_FAILED' });
});

test('whatever is asked for, what comes of it is a meeting of at most a day, and no running one ends in the past', () => {
  const anyMinute = fc.integer({ min: -3_000, max: 3_000 });
  const anyTime = anyMinute.map((minutes) => new Date(planned.startTime.getTime() + minutes * 60_000));
  const anyWanted = fc.record(
    { startTime: fc.option(anyTime, { nil: undefined }), endTime: fc.option(anyTime, { nil: undefined }) },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.constantFrom(planned, running, ended), anyWanted, anyTime, (session, wanted, now) => {
      const verdict = judgeReschedule(session, wanted, now);
      fc.pre(verdict.kind === 'move');
      const { startTime, endTime } = verdict.times;
      const hours = (endTime.getTime() - startTime.getTime()) / 3_600_000;
      expect(hours).toBeGreaterThan(0);
      expect(hours).toBeLessThanOrEqual(24);
      const isMoved = endTime.getTime() !== session.endTime.getTime();
      if (session === running && isMoved) expect(endTime >= now).toBe(true);
    }),
  );
});
