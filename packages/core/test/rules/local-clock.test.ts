import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLocalClock, nextDay } from '../../src/reports/local-clock';

test.for([
  { zone: 'UTC', at: '2026-03-01T23:59:59Z', weekday: 7, hour: 23 },
  { zone: 'Europe/Berlin', at: '2026-03-01T23:30:00Z', weekday: 1, hour: 0 },
  { zone: 'Europe/Berlin', at: '2026-03-29T00:59:59Z', weekday: 7, hour: 1 },
  { zone: 'Europe/Berlin', at: '2026-03-29T01:00:00Z', weekday: 7, hour: 3 },
  { zone: 'America/New_York', at: '2026-03-02T03:00:00Z', weekday: 7, hour: 22 },
  { zone: 'Asia/Kathmandu', at: '2026-03-02T18:14:59Z', weekday: 1, hour: 23 },
  { zone: 'Asia/Kathmandu', at: '2026-03-02T18:15:00Z', weekday: 2, hour: 0 },
  { zone: 'Pacific/Kiritimati', at: '2026-03-02T10:00:00Z', weekday: 2, hour: 0 },
])('$at is weekday $weekday, hour $hour in $zone', ({ zone, at, weekday, hour }) => {
  expect(createLocalClock(zone).read(new Date(at))).toEqual({ weekday, hour });
});

test.for([
  { zone: 'UTC', day: '2026-03-29', begins: '2026-03-29T00:00:00Z', why: 'no clock is ever changed' },
  { zone: 'Europe/Berlin', day: '2026-03-29', begins: '2026-03-28T23:00:00Z', why: 'summer begins on that day' },
  { zone: 'Europe/Berlin', day: '2026-03-30', begins: '2026-03-29T22:00:00Z', why: 'the day before had 23 hours' },
  { zone: 'Europe/Berlin', day: '2026-10-25', begins: '2026-10-24T22:00:00Z', why: 'summer ends on that day' },
  { zone: 'Europe/Berlin', day: '2026-10-26', begins: '2026-10-25T23:00:00Z', why: 'the day before had 25 hours' },
  { zone: 'America/Santiago', day: '2026-09-06', begins: '2026-09-06T04:00:00Z', why: 'midnight is skipped' },
  { zone: 'America/Santiago', day: '2026-04-05', begins: '2026-04-05T04:00:00Z', why: 'the hour before comes twice' },
  { zone: 'America/Havana', day: '2026-11-01', begins: '2026-11-01T04:00:00Z', why: 'midnight comes twice' },
  { zone: 'Pacific/Apia', day: '2011-12-30', begins: '2011-12-30T10:00:00Z', why: 'the day was left out' },
  { zone: 'Pacific/Apia', day: '2011-12-31', begins: '2011-12-30T10:00:00Z', why: 'the day before was left out' },
])('$day begins at $begins in $zone: $why', ({ zone, day, begins }) => {
  expect(createLocalClock(zone).startOfDay(day)).toEqual(new Date(begins));
});

const zones = ['UTC', 'Europe/Berlin', 'America/Santiago', 'Asia/Beirut', 'Australia/Lord_Howe', 'America/St_Johns'];
const anyDay = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-30'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));

test('days follow each other without a gap, and each begins within its own date', () => {
  fc.assert(
    fc.property(fc.constantFrom(...zones), anyDay, (zone, day) => {
      const clock = createLocalClock(zone);
      const [begins, ends] = [clock.startOfDay(day), clock.startOfDay(nextDay(day))];
      const dateIn = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
      expect(dateIn.format(begins)).toBe(day);
      expect(dateIn.format(new Date(begins.getTime() - 1))).not.toBe(day);
      expect(dateIn.format(new Date(ends.getTime() - 1))).toBe(day);
      const hours = (ends.getTime() - begins.getTime()) / 3_600_000;
      expect(hours).toBeGreaterThanOrEqual(23);
      expect(hours).toBeLessThanOrEqual(25);
    }),
    { numRuns: 500 },
  );
});

test('the next day is the next in the calendar', () => {
  expect(['2026-02-28', '2028-02-28', '2026-12-31'].map(nextDay)).toEqual(['2026-03-01', '2028-02-29', '2027-01-01']);
});
