import type { RosterEntry } from '@rollcall/contracts/attendance';
import { expect, test } from 'vitest';
import type { Board } from './board';
import { withHandMark, withoutHandMark } from './hand-mark';

const AT = '2026-11-24T10:05:00.000Z';
const LATER = '2026-11-24T10:09:00.000Z';
const ada: RosterEntry = {
  studentId: 'a',
  studentName: 'Ada',
  email: 'a@example.com',
  status: null,
  markedAt: null,
  receivedAt: null,
  isFlagged: false,
};
const alan: RosterEntry = { ...ada, studentId: 'b', status: 'present', markedAt: AT };

function boardOf(roster: RosterEntry[], totalPresent: number): Board {
  const session: Board['session'] = {
    id: 's',
    classId: 'c',
    className: 'Logic',
    timeZone: 'UTC',
    seriesId: null,
    startTime: AT,
    endTime: LATER,
    status: 'active',
    startedAt: AT,
    endedAt: null,
    createdAt: AT,
  };
  return { session, code: null, codeTtlSeconds: 300, totalPresent, roster, lastEventId: '1', clock: { aheadMs: 0 } };
}
const board = boardOf([ada, alan], 1);

test.each([
  ['a first mark counts', 'a', 'present', 2, AT],
  ['a late one counts too', 'a', 'late', 2, AT],
  ['an excuse does not count', 'a', 'excused', 1, AT],
  ['a changed mark keeps its time and no longer counts', 'b', 'absent', 0, AT],
  ['a mark that is taken back has no time and does not count', 'b', null, 0, null],
] as const)('%s', (_, studentId, status, totalPresent, markedAt) => {
  const at = studentId === 'a' ? AT : LATER;
  const after = withHandMark(board, { studentId, status, at });
  expect(after.totalPresent).toBe(totalPresent);
  expect(after.roster.find((entry) => entry.studentId === studentId)).toMatchObject({ status, markedAt });
});

test('a refusal leads back to the board before', () => {
  const mark = { studentId: 'b', status: 'absent' as const, at: LATER };
  expect(withoutHandMark(withHandMark(board, mark), mark, alan)).toEqual(board);
});

test('what came meanwhile is newer than the refused mark and stays', () => {
  const mark = { studentId: 'a', status: 'excused' as const, at: LATER };
  const scanned = withHandMark(withHandMark(board, mark), { studentId: 'a', status: 'present', at: LATER });
  expect(withoutHandMark(scanned, mark, ada)).toBe(scanned);
});

test('the same mark again, and one of nobody on the board, change nothing', () => {
  expect(withHandMark(board, { studentId: 'b', status: 'present', at: LATER })).toBe(board);
  expect(withHandMark(board, { studentId: 'x', status: 'present', at: LATER })).toBe(board);
});
