import { expect, test } from 'vitest';
import { inputOf, isDay, presetOf, problemOf, queryOf, rangeOf } from './report-range';

test.each([
  [null, null, null],
  ['2026-11-01', null, null],
  [null, '2026-11-25', null],
  ['2026-11-25', '2026-11-25', null],
  ['2026-11-26', '2026-11-25', 'backwards'],
  ['2026-02-30', null, 'unreadable'],
  [null, 'yesterday', 'unreadable'],
  ['', null, 'unreadable'],
] as const)('from %s to %s: the problem is %s', (from, to, problem) => {
  expect(problemOf({ from, to })).toBe(problem);
});

test.each([
  ['2026-11-25', true],
  ['2000-01-01', true],
  ['2099-12-31', true],
  ['1999-12-31', false],
  ['0020-11-25', false],
  ['2026-13-01', false],
  ['2026-11-25T10:00:00Z', false],
])('%s is a day: %s', (day, is) => {
  expect(isDay(day)).toBe(is);
});

test('four weeks are 28 days with today among them, over the turn of the year too', () => {
  expect(rangeOf('last4Weeks', '2026-11-25')).toEqual({ from: '2026-10-29', to: null });
  expect(rangeOf('last4Weeks', '2027-01-10')).toEqual({ from: '2026-12-14', to: null });
});

test.each(['last4Weeks', 'last16Weeks', 'all'] as const)('the range of %s is known again by its preset', (preset) => {
  expect(presetOf(rangeOf(preset, '2026-11-25'), '2026-11-25')).toBe(preset);
});

test('a range with a last day is none of the presets', () => {
  expect(presetOf({ ...rangeOf('last4Weeks', '2026-11-25'), to: '2026-11-25' }, '2026-11-25')).toBeNull();
});

test('the API and the address get the ends that there are', () => {
  expect(inputOf({ from: '2026-11-01', to: null })).toEqual({ startDate: '2026-11-01' });
  expect(inputOf({ from: null, to: '2026-11-25' })).toEqual({ endDate: '2026-11-25' });
  expect(queryOf({ from: '2026-11-01', to: '2026-11-25' })).toBe('?from=2026-11-01&to=2026-11-25');
  expect(queryOf({ from: null, to: null })).toBe('');
});
