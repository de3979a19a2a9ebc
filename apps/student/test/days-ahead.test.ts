import { describe, expect, it } from 'vitest';
import { daysAhead } from '../src/features/today/days-ahead';
import { ownSession } from './own-session';

// The reader's zone is whatever the machine's is, so every session and "now" keep clear of its midnights.
const NOON = new Date(2026, 10, 25, 12).toISOString();
const at = (day: number, hour = 12) => new Date(2026, 10, day, hour).toISOString();
const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const on = (id: string, day: number, status: 'scheduled' | 'pending' | 'active' | 'completed' = 'scheduled') =>
  ownSession({ id, status, timeZone, startTime: at(day), endTime: at(day, 13) });

function shown(...sessions: ReturnType<typeof ownSession>[]) {
  return daysAhead({ serverTime: NOON, sessions }).map(({ kind, sessions: ofDay }) => [
    kind,
    ...ofDay.map(({ id }) => id),
  ]);
}

describe('the days ahead', () => {
  it('are today and tomorrow, while they have anything', () => {
    expect(shown(on('a', 25), on('b', 26), on('c', 27))).toEqual([
      ['today', 'a'],
      ['tomorrow', 'b'],
    ]);
  });

  it('reach to the next day that has anything, where today and tomorrow have nothing to come', () => {
    expect(shown(on('over', 25, 'completed'), on('c', 28), on('d', 28), on('e', 30))).toEqual([
      ['today', 'over'],
      ['later', 'c', 'd'],
    ]);
  });

  it('leave out what is on, which stands above them', () => {
    expect(shown(on('now', 25, 'active'), on('b', 26))).toEqual([['tomorrow', 'b']]);
  });

  it('count to today what should have begun yesterday and still may', () => {
    expect(shown(on('overnight', 24, 'pending'))).toEqual([['today', 'overnight']]);
  });

  it('are none without sessions', () => {
    expect(shown()).toEqual([]);
  });

  it("go by the calendar of the class: Auckland's Thursday morning is no more today", () => {
    const auckland = ownSession({
      id: 'auckland',
      timeZone: 'Pacific/Auckland',
      startTime: '2026-11-26T20:00:00.000Z',
      endTime: '2026-11-26T21:00:00.000Z',
    });
    const [day] = daysAhead({ serverTime: '2026-11-25T12:00:00.000Z', sessions: [auckland] });
    expect(day?.date).toBe('2026-11-27');
  });
});
