import { expect, test } from 'vitest';
import { fieldsOf, timesOf } from './clock-times';

test('what is typed is meant on the clock of the class, whatever the laptop’s zone', () => {
  const typed = { date: '2026-11-23', start: '10:15', end: '11:45' };
  expect(timesOf(typed, 'Europe/Berlin')).toEqual({
    startTime: '2026-11-23T09:15:00Z',
    endTime: '2026-11-23T10:45:00Z',
  });
  expect(timesOf(typed, 'Asia/Kolkata')).toEqual({
    startTime: '2026-11-23T04:45:00Z',
    endTime: '2026-11-23T06:15:00Z',
  });
});

test('an end that is not after the start lies on the next day', () => {
  const { endTime } = timesOf({ date: '2026-11-23', start: '22:00', end: '01:00' }, 'UTC');
  expect(endTime).toBe('2026-11-24T01:00:00Z');
});

test('a session’s fields lead back to its times, in summer and in winter', () => {
  for (const startTime of ['2026-07-01T22:30:00Z', '2026-12-01T22:30:00Z']) {
    const endTime = startTime.replace('22:30', '23:45');
    const session = { startTime, endTime, timeZone: 'America/New_York' };
    expect(timesOf(fieldsOf(session), session.timeZone)).toEqual({ startTime, endTime });
  }
});
