import type { AgendaSession } from '@rollcall/contracts/sessions';
import { expect, test } from 'vitest';
import { daysAhead } from './days-ahead';

const NOW = new Date(2026, 10, 24, 9, 0);
const at = (startTime: string, status: AgendaSession['status'] = 'scheduled', timeZone = 'UTC') => ({
  id: startTime,
  classId: 'c',
  className: 'Logic',
  timeZone,
  seriesId: null,
  startTime,
  endTime: startTime,
  status,
  startedAt: null,
  endedAt: null,
  createdAt: startTime,
  totalPresent: 0,
  enrolledCount: 0,
});

function shown(sessions: AgendaSession[]) {
  return daysAhead(sessions, NOW, 7).map((day) => [day.date, day.sessions.map(({ id }) => id)]);
}

test('today is there without any session, other days are not', () => {
  expect(shown([])).toEqual([['2026-11-24', []]]);
  expect(shown([at('2026-11-26T10:00:00Z')])).toEqual([
    ['2026-11-24', []],
    ['2026-11-26', ['2026-11-26T10:00:00Z']],
  ]);
});

test('yesterday is over, but for what still runs', () => {
  const [over, running] = [at('2026-11-23T10:00:00Z', 'completed'), at('2026-11-23T22:00:00Z', 'active')];
  expect(shown([over, running])).toEqual([['2026-11-24', ['2026-11-23T22:00:00Z']]]);
});

test('a day is that of the class’s calendar', () => {
  const inAuckland = at('2026-11-24T12:00:00Z', 'scheduled', 'Pacific/Auckland');
  expect(shown([inAuckland])).toContainEqual(['2026-11-25', ['2026-11-24T12:00:00Z']]);
});
