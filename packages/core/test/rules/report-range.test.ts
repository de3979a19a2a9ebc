import { expect, test } from 'vitest';
import { createLocalClock } from '../../src/reports/local-clock';
import { reportRange } from '../../src/reports/report-range';

const berlin = createLocalClock('Europe/Berlin');

test.for([
  { startDate: undefined, endDate: undefined, from: null, until: null },
  { startDate: '2026-03-02', endDate: undefined, from: '2026-03-01T23:00:00Z', until: null },
  { startDate: undefined, endDate: '2026-03-02', from: null, until: '2026-03-02T23:00:00Z' },
  { startDate: '2026-03-02', endDate: '2026-03-02', from: '2026-03-01T23:00:00Z', until: '2026-03-02T23:00:00Z' },
  { startDate: '2026-03-29', endDate: '2026-03-29', from: '2026-03-28T23:00:00Z', until: '2026-03-29T22:00:00Z' },
  { startDate: '2026-10-25', endDate: '2026-10-25', from: '2026-10-24T22:00:00Z', until: '2026-10-25T23:00:00Z' },
  {
    startDate: '2026-03-02T09:00:00+02:00',
    endDate: '2026-03-02T07:00:00Z',
    from: '2026-03-02T07:00:00Z',
    until: '2026-03-02T07:00:00.001Z',
  },
])('from $startDate to $endDate is [$from, $until) in Berlin', ({ startDate, endDate, from, until }) => {
  const range = { from: from === null ? null : new Date(from), until: until === null ? null : new Date(until) };
  expect(reportRange({ startDate, endDate }, berlin)).toEqual({ kind: 'range', range });
});

test.for([
  { startDate: '2026-03-03', endDate: '2026-03-02' },
  { startDate: '2026-03-03', endDate: '2026-03-02T22:59:59.999Z' },
  { startDate: '2026-03-02T23:00:00Z', endDate: '2026-03-02' },
  { startDate: '2026-03-02T09:00:00.001Z', endDate: '2026-03-02T09:00:00Z' },
])('a report from $startDate to $endDate is none', (wanted) => {
  expect(reportRange(wanted, berlin)).toEqual({
    kind: 'VALIDATION_FAILED',
    problem: { field: 'endDate', problem: 'Must not be before the start' },
  });
});
