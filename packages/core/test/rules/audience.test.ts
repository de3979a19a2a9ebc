import { sessionEvent } from '@rollcall/contracts/live';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventFor, type FollowedSession } from '../../src/live/audience';
import type { LogEntry } from '../../src/live/session-log';

const at = new Date('2026-03-02T09:01:00.000Z');
const studentId = '0b0e7a52-4f0c-4c57-9a35-6d1a6a8f1a01';
const session: FollowedSession = {
  id: '5d0d3f0a-18d2-4d2f-8a39-3a5a1f6f9c02',
  className: 'Logic',
  startTime: new Date('2026-03-02T09:00:00.000Z'),
  studentsSeeNames: false,
};
const open = { ...session, studentsSeeNames: true };
const teacher = { userId: 'e7c1b7f4-9a52-4a0e-8a54-0c7a0d1c2b03', isTeacher: true };
const oneself = { userId: studentId, isTeacher: false };
const neighbour = { userId: '9f1c2d3e-4b5a-4c6d-8e7f-0a1b2c3d4e04', isTeacher: false };

const markedAt = new Date('2026-03-02T09:00:30.000Z');
const nobody = {
  markedAt: null,
  studentId: null,
  studentName: null,
  status: null,
  formerStatus: null,
  isFlagged: false,
};
const marked: LogEntry = {
  number: 2,
  type: 'attendance-marked',
  at,
  markedAt: null,
  studentId,
  studentName: 'Emmy Noether',
  status: 'present',
  formerStatus: null,
  totalPresent: 12,
  isFlagged: false,
};
const changed: LogEntry = { ...marked, type: 'attendance-changed', formerStatus: 'absent', markedAt };
const wholeMark = {
  type: 'attendance-marked',
  data: { studentId, studentName: 'Emmy Noether', markedAt: at.toISOString(), status: 'present', totalPresent: 12 },
};
/** The time is the mark's, not the change's. */
const wholeChange = {
  type: 'attendance-changed',
  data: { ...wholeMark.data, markedAt: markedAt.toISOString(), formerStatus: 'absent' },
};
const takenBack: LogEntry = { ...changed, status: null, formerStatus: 'present', markedAt: null };
const wholeTakeBack = {
  type: 'attendance-changed',
  data: { ...wholeMark.data, status: null, formerStatus: 'present' },
};
const count = (type: string) => ({ type, data: { totalPresent: 12 } });

test.for([
  { who: 'the teacher', what: 'a mark whole', viewer: teacher, entry: marked, in: session, event: wholeMark },
  { who: 'the teacher', what: 'a change whole', viewer: teacher, entry: changed, in: session, event: wholeChange },
  {
    who: 'the teacher',
    what: 'a take-back whole',
    viewer: teacher,
    entry: takenBack,
    in: session,
    event: wholeTakeBack,
  },
  { who: 'a student', what: 'the own mark whole', viewer: oneself, entry: marked, in: session, event: wholeMark },
  { who: 'a student', what: 'the own change whole', viewer: oneself, entry: changed, in: session, event: wholeChange },
  { who: 'a student', what: 'the count', viewer: neighbour, entry: marked, in: session, event: count(marked.type) },
  {
    who: 'a student',
    what: 'the new count',
    viewer: neighbour,
    entry: changed,
    in: session,
    event: count(changed.type),
  },
  { who: 'a student of an open class', what: 'the name', viewer: neighbour, entry: marked, in: open, event: wholeMark },
])('$who gets $what', ({ viewer, entry, in: followed, event }) => {
  expect(eventFor(viewer, followed, entry)).toEqual(event);
});

test.for([teacher, oneself, neighbour])('everyone hears of start and end, nobody of a new code: %o', (viewer) => {
  const entry = { ...nobody, number: 1, at, totalPresent: 12 };
  const { id: sessionId, className, startTime } = session;
  expect(eventFor(viewer, session, { ...entry, type: 'session-started' })).toEqual({
    type: 'session-started',
    data: { sessionId, className, startTime: startTime.toISOString() },
  });
  expect(eventFor(viewer, session, { ...entry, type: 'session-ended' })).toEqual({
    type: 'session-ended',
    data: { sessionId, totalAttendance: 12, endTime: at.toISOString() },
  });
  expect(eventFor(viewer, open, { ...entry, type: 'code-replaced' })).toBeNull();
});

test('no event of another student carries an id, a name or a status, and every event keeps the contract', () => {
  const status = fc.constantFrom('present', 'late', 'absent', 'excused');
  const anyMark: fc.Arbitrary<LogEntry> = fc.record({
    number: fc.integer({ min: 1 }),
    type: fc.constantFrom('attendance-marked', 'attendance-changed'),
    at: fc.constant(at),
    markedAt: fc.constantFrom(null, markedAt),
    studentId: fc.uuid(),
    studentName: fc.string({ minLength: 1 }),
    status,
    formerStatus: status,
    totalPresent: fc.nat(),
    isFlagged: fc.boolean(),
  });
  fc.assert(
    fc.property(anyMark, (entry) => {
      const event = eventFor(neighbour, session, entry);
      expect(event).toEqual({ type: entry.type, data: { totalPresent: entry.totalPresent } });
      expect(sessionEvent.parse(eventFor(teacher, session, entry))).toEqual(eventFor(teacher, session, entry));
    }),
  );
});

test('that a mark is flagged is told to the teacher alone, also where students see names', () => {
  const flagged = { ...marked, isFlagged: true };
  const told = { ...wholeMark, data: { ...wholeMark.data, isFlagged: true } };
  expect(eventFor(teacher, open, flagged)).toEqual(told);
  expect(sessionEvent.parse(told)).toEqual(told);
  for (const viewer of [oneself, neighbour]) expect(eventFor(viewer, open, flagged)).toEqual(wholeMark);
});
