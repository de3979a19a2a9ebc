import type { RosterEntry } from '@rollcall/contracts/attendance';
import type { SessionEvent } from '@rollcall/contracts/live';
import { expect, test } from 'vitest';
import { applyEvent } from './apply-event';
import { newerBoard, type Board } from './board';

const ADA = 'a';
const ALAN = 'b';
const AT_10_05 = '2026-11-23T10:05:00.000Z';
const AT_11_30 = '2026-11-23T11:30:00.000Z';

const entry = (studentId: string, change: Partial<RosterEntry> = {}): RosterEntry => ({
  studentId,
  studentName: `Student ${studentId}`,
  email: `${studentId}@example.com`,
  status: null,
  markedAt: null,
  receivedAt: null,
  isFlagged: false,
  ...change,
});

const session: Board['session'] = {
  id: 's',
  classId: 'c',
  timeZone: 'UTC',
  seriesId: null,
  className: 'Statistics',
  startTime: '2026-11-23T10:00:00.000Z',
  endTime: AT_11_30,
  status: 'active',
  startedAt: '2026-11-23T10:00:00.000Z',
  endedAt: null,
  createdAt: '2026-11-23T09:00:00.000Z',
};

const board: Board = {
  session,
  code: { qrCode: 'data:now', expiresAt: AT_10_05 },
  codeTtlSeconds: 300,
  totalPresent: 0,
  roster: [entry(ADA), entry(ALAN)],
  lastEventId: '4',
  clock: { aheadMs: 0 },
};

const mark = {
  studentId: ADA,
  studentName: 'Student a',
  markedAt: AT_10_05,
  status: 'present',
  totalPresent: 1,
} as const;
const marked: SessionEvent = { type: 'attendance-marked', data: mark };
const ended: SessionEvent = {
  type: 'session-ended',
  data: { sessionId: 's', totalAttendance: 1, endTime: AT_11_30 },
};
const takenBack: SessionEvent = {
  type: 'attendance-changed',
  data: { ...mark, status: null, formerStatus: 'present', totalPresent: 0 },
};
const code = (qrCode: string, expiresAt: string): SessionEvent => ({ type: 'qr-updated', data: { qrCode, expiresAt } });

const ADA_PRESENT = entry(ADA, { status: 'present', markedAt: AT_10_05 });

test.each<{ name: string; from?: Board; id?: string; event: SessionEvent; change: Partial<Board> }>([
  { name: 'a mark', event: marked, change: { totalPresent: 1, roster: [ADA_PRESENT, entry(ALAN)], lastEventId: '5' } },
  {
    name: 'a mark of someone who enrolled meanwhile',
    event: { type: 'attendance-marked', data: { ...mark, studentId: 'z', studentName: 'Zoë' } },
    change: {
      totalPresent: 1,
      roster: [...board.roster, entry('z', { ...ADA_PRESENT, studentId: 'z', studentName: 'Zoë', email: '' })],
      lastEventId: '5',
    },
  },
  {
    name: 'a mark that is changed',
    from: { ...board, totalPresent: 1, roster: [ADA_PRESENT, entry(ALAN)] },
    event: {
      type: 'attendance-changed',
      data: { ...mark, status: 'excused', formerStatus: 'present', totalPresent: 0 },
    },
    change: { totalPresent: 0, roster: [{ ...ADA_PRESENT, status: 'excused' }, entry(ALAN)], lastEventId: '5' },
  },
  {
    name: 'a count without names',
    event: { type: 'attendance-marked', data: { totalPresent: 7 } },
    change: { totalPresent: 7, lastEventId: '5' },
  },
  { name: 'an event that was applied already', id: '4', event: marked, change: {} },
  { name: 'an event that is older still', id: '1', event: ended, change: {} },
  {
    name: 'the number after 9 is 10, not 1',
    from: { ...board, lastEventId: '9' },
    id: '10',
    event: marked,
    change: { totalPresent: 1, roster: [ADA_PRESENT, entry(ALAN)], lastEventId: '10' },
  },
  {
    name: 'a code that the clock replaced, under the number of the event before it',
    id: '4',
    event: code('data:next', '2026-11-23T10:10:00.000Z'),
    change: { code: { qrCode: 'data:next', expiresAt: '2026-11-23T10:10:00.000Z' } },
  },
  {
    name: 'the first code after the start',
    from: { ...board, code: null },
    event: code('data:first', AT_10_05),
    change: { code: { qrCode: 'data:first', expiresAt: AT_10_05 }, lastEventId: '5' },
  },
  { name: 'an older code that comes late', id: '4', event: code('data:old', '2026-11-23T10:00:00.000Z'), change: {} },
  {
    name: 'the start',
    from: { ...board, code: null, session: { ...session, status: 'pending', startedAt: null } },
    event: { type: 'session-started', data: { sessionId: 's', className: 'Statistics', startTime: session.startTime } },
    change: { session: { ...session, startedAt: null }, code: null, lastEventId: '5' },
  },
  {
    name: 'the end: who has no mark is absent, the code is gone',
    from: { ...board, totalPresent: 1, roster: [ADA_PRESENT, entry(ALAN)] },
    event: ended,
    change: {
      session: { ...session, status: 'completed', endedAt: AT_11_30 },
      code: null,
      totalPresent: 1,
      roster: [ADA_PRESENT, entry(ALAN, { status: 'absent', markedAt: AT_11_30 })],
      lastEventId: '5',
    },
  },
  {
    name: 'a code that comes after the end',
    from: { ...board, code: null, session: { ...session, status: 'completed' } },
    event: code('data:late', AT_11_30),
    change: { code: null, session: { ...session, status: 'completed' }, lastEventId: '5' },
  },
])('$name', ({ from = board, id = '5', event, change }) => {
  expect(applyEvent(from, { id, event })).toEqual({ ...board, ...change });
});

test('a mark that is taken back leaves the student as before it', () => {
  const before = applyEvent(board, { id: '5', event: marked });
  expect(applyEvent(before, { id: '6', event: takenBack })).toEqual({ ...board, lastEventId: '6' });
});

test('applying an event twice is applying it once', () => {
  const once = applyEvent(board, { id: '5', event: marked });
  expect(applyEvent(once, { id: '5', event: marked })).toBe(once);
});

test('entries that an event does not touch stay the same objects, so that their rows are not drawn anew', () => {
  expect(applyEvent(board, { id: '5', event: marked }).roster[1]).toBe(board.roster[1]);
});

test('a reading that was overtaken by events does not take them back', () => {
  const kept = applyEvent(board, { id: '5', event: marked });
  const read = { ...board, clock: { aheadMs: 3 }, code: { qrCode: 'data:next', expiresAt: AT_11_30 } };
  expect(newerBoard(kept, read)).toEqual({ ...kept, clock: read.clock, code: read.code });
});
