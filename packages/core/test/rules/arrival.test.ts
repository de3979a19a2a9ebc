import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrivalStatus } from '../../src/attendance/arrival';

const startTime = new Date('2026-03-02T09:00:00.000Z');

test.for([
  { lateAfterMinutes: 10, at: '08:31:00.000', status: 'present' },
  { lateAfterMinutes: 10, at: '09:09:59.999', status: 'present' },
  { lateAfterMinutes: 10, at: '09:10:00.000', status: 'present' },
  { lateAfterMinutes: 10, at: '09:10:00.001', status: 'late' },
  { lateAfterMinutes: 0, at: '09:00:00.000', status: 'present' },
  { lateAfterMinutes: 0, at: '09:00:00.001', status: 'late' },
  { lateAfterMinutes: 1_440, at: '23:59:59.999', status: 'present' },
] as const)(
  'with $lateAfterMinutes minutes allowed, who comes at $at is $status',
  ({ lateAfterMinutes, at, status }) => {
    expect(arrivalStatus({ startTime, lateAfterMinutes }, new Date(`2026-03-02T${at}Z`))).toBe(status);
  },
);

test('who comes earlier is never later', () => {
  const moment = fc.integer({ min: -3_600_000, max: 90_000_000 });
  fc.assert(
    fc.property(fc.nat(1_440), moment, moment, (lateAfterMinutes, one, two) => {
      const status = (ms: number) => arrivalStatus({ startTime, lateAfterMinutes }, new Date(startTime.getTime() + ms));
      if (status(Math.min(one, two)) === 'late') expect(status(Math.max(one, two))).toBe('late');
    }),
  );
});
