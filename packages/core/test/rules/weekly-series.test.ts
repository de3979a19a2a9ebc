import { LARGEST_SERIES } from '@rollcall/contracts/sessions';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { meetingsOf, moveAlike, type WeeklySeries } from '../../src/sessions/weekly-series';

const mondays: WeeklySeries = {
  timeZone: 'Europe/Berlin',
  weekdays: [1],
  startTime: '10:15',
  endTime: '11:45',
  firstDate: '2026-10-19',
  lastDate: '2026-11-02',
  skipDates: [],
};

function startsOf(series: Partial<WeeklySeries>): string[] {
  return meetingsOf({ ...mondays, ...series }).map(({ startTime }) => startTime.toISOString());
}

function spansOf(series: Partial<WeeklySeries>): string[] {
  return meetingsOf({ ...mondays, ...series }).map(
    ({ startTime, endTime }) => `${startTime.toISOString()} – ${endTime.toISOString()}`,
  );
}

test('a quarter past ten stays a quarter past ten when winter comes', () => {
  expect(startsOf({})).toEqual(['2026-10-19T08:15:00.000Z', '2026-10-26T09:15:00.000Z', '2026-11-02T09:15:00.000Z']);
});

test.each([
  ['New York in spring', 'America/New_York', '2026-03-02', ['2026-03-02T15:15:00.000Z', '2026-03-09T14:15:00.000Z']],
  [
    'a zone without summer time',
    'Asia/Kolkata',
    '2026-03-23',
    ['2026-03-23T04:45:00.000Z', '2026-03-30T04:45:00.000Z'],
  ],
  [
    'a zone that moves by half an hour',
    'Australia/Lord_Howe',
    '2026-03-30',
    ['2026-03-29T23:15:00.000Z', '2026-04-05T23:45:00.000Z'],
  ],
  ['over new year', 'Europe/Berlin', '2026-12-28', ['2026-12-28T09:15:00.000Z', '2027-01-04T09:15:00.000Z']],
])('%s', (_, timeZone, firstDate, starts) => {
  const lastDate = new Date(Date.parse(firstDate) + 7 * 86_400_000).toISOString().slice(0, 10);
  expect(startsOf({ timeZone, firstDate, lastDate })).toEqual(starts);
});

test('a time that the change of the clocks skips comes an hour later, one that comes twice is taken the first time', () => {
  const sunday = { weekdays: [7], startTime: '02:30', endTime: '04:00' };
  expect(spansOf({ ...sunday, firstDate: '2026-03-29', lastDate: '2026-03-29' })).toEqual([
    '2026-03-29T01:30:00.000Z – 2026-03-29T02:00:00.000Z',
  ]);
  expect(spansOf({ ...sunday, firstDate: '2026-10-25', lastDate: '2026-10-25' })).toEqual([
    '2026-10-25T00:30:00.000Z – 2026-10-25T03:00:00.000Z',
  ]);
});

test('an end that is not after the start lies on the next day', () => {
  expect(spansOf({ startTime: '22:00', endTime: '01:00', lastDate: '2026-10-19' })).toEqual([
    '2026-10-19T20:00:00.000Z – 2026-10-19T23:00:00.000Z',
  ]);
});

test('skipped days are left out, and both ends count', () => {
  const dates = meetingsOf({ ...mondays, weekdays: [1, 3], skipDates: ['2026-10-26'] }).map(({ date }) => date);
  expect(dates).toEqual(['2026-10-19', '2026-10-21', '2026-10-28', '2026-11-02']);
});

test('of a series that is too long one more than allowed is told, and no more', () => {
  const everyDay = { weekdays: [1, 2, 3, 4, 5, 6, 7], lastDate: '2099-12-31' };
  expect(meetingsOf({ ...mondays, ...everyDay })).toHaveLength(LARGEST_SERIES + 1);
});

test('every meeting begins at its clock time, on one of its weekdays, wherever that is', () => {
  const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC'];
  const hour = fc.integer({ min: 4, max: 22 });
  fc.assert(
    fc.property(fc.constantFrom(...zones), hour, fc.integer({ min: 1, max: 7 }), (timeZone, at, weekday) => {
      const startTime = `${String(at).padStart(2, '0')}:00`;
      const wall = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
      const meetings = meetingsOf({
        ...mondays,
        timeZone,
        startTime,
        endTime: '23:30',
        weekdays: [weekday],
        lastDate: '2027-10-17',
      });
      expect(meetings).toHaveLength(52);
      for (const meeting of meetings) {
        expect(wall.format(meeting.startTime)).toBe(startTime);
        expect(new Date(`${meeting.date}T12:00:00Z`).getUTCDay() || 7).toBe(weekday);
      }
    }),
    { numRuns: 30 },
  );
});

test('another meeting of the series gets the same clock times, and moves by as many days', () => {
  const times = (start: string, end: string) => ({ startTime: new Date(start), endTime: new Date(end) });
  const from = times('2026-10-19T08:15:00Z', '2026-10-19T09:45:00Z');
  const to = times('2026-10-20T12:00:00Z', '2026-10-20T13:00:00Z');
  const other = times('2026-10-26T09:15:00Z', '2026-10-26T10:45:00Z');
  // 14:00 to 15:00 on the Tuesday, in winter time by now.
  expect(moveAlike(other, { from, to }, 'Europe/Berlin')).toEqual(
    times('2026-10-27T13:00:00Z', '2026-10-27T14:00:00Z'),
  );
});
