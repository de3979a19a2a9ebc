import { expect, test } from 'vitest';
import { changeMark } from '../../src/attendance/change-mark';
import { listMarkHistory } from '../../src/attendance/list-mark-history';
import { createCore } from '../../src/core';
import type { JournalEntry } from '../../src/journal/journal';
import { endSession } from '../../src/sessions/end-session';
import { expectExactLedger, studentsWith } from '../ledger';
import { follow } from '../follower';
import { asTeacher, createMeeting, createUsers, first, mark, openMeeting } from '../school';
import { createTestSystem, NINE } from '../test-core';

const fromNine = (minutes: number) => new Date(NINE.getTime() + minutes * 60_000);

test('a mark by hand while the session runs is the first mark; the student’s scan is told of it', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const { sessionId, teacherId, studentIds, code } = await openMeeting(core, { students: 2 });
  const studentId = first(studentIds);
  clock.set(fromNine(3));

  const change = { sessionId, studentId, status: 'excused' as const, reason: 'At the doctor’s' };
  const attendance = await changeMark(core, teacherId, change);

  expect(attendance).toMatchObject({ sessionId, studentId, status: 'excused', markedAt: fromNine(3).toISOString() });
  await expect(mark(core, studentId, code)).rejects.toMatchObject({
    kind: 'ALREADY_MARKED_ATTENDANCE',
    details: { attendance },
  });
  const { session, log } = await expectExactLedger(core, sessionId);
  expect(session.totalPresent).toBe(0);
  expect(log.at(-1)).toMatchObject({ type: 'attendance-marked', studentId, status: 'excused', formerStatus: null });
});

test('a changed mark keeps its time and its scan, and the count follows', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const { sessionId, teacherId, studentIds, code } = await openMeeting(core, { students: 1 });
  const studentId = first(studentIds);
  await mark(core, studentId, code);
  const totals: number[] = [];
  for (const [index, status] of (['late', 'absent', 'excused', 'present'] as const).entries()) {
    clock.set(fromNine(index + 5));
    const { markedAt } = await changeMark(core, teacherId, { sessionId, studentId, status, reason: '' });
    expect(markedAt).toBe(NINE.toISOString());
    totals.push((await expectExactLedger(core, sessionId)).session.totalPresent);
  }
  expect(totals).toEqual([1, 0, 0, 1]);
  const { marks } = await expectExactLedger(core, sessionId);
  expect(marks).toMatchObject([{ status: 'present', markedAt: NINE, ipAddress: '192.0.2.1', userAgent: 'A phone' }]);
});

test('the same status again is no change, unless there is a reason to keep', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const { sessionId, teacherId, studentIds, code } = await openMeeting(core, { students: 1 });
  const studentId = first(studentIds);
  const { attendance } = await mark(core, studentId, code);
  clock.set(fromNine(5));
  const again = { sessionId, studentId, status: 'present' as const, reason: '' };

  await expect(changeMark(core, teacherId, again)).resolves.toEqual(attendance);
  expect((await expectExactLedger(core, sessionId)).session.lastEvent).toBe(2);
  await expect(changeMark(core, teacherId, { ...again, reason: 'Seen in person' })).resolves.toEqual(attendance);
  const { session, log } = await expectExactLedger(core, sessionId);
  expect(session).toMatchObject({ lastEvent: 3, totalPresent: 1 });
  expect(log.at(-1)).toMatchObject({ type: 'attendance-changed', formerStatus: 'present', status: 'present' });
});

test('the history tells who set and changed a mark, when, from what to what, and why', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const { sessionId, teacherId, studentIds, code } = await openMeeting(core, { students: 3 });
  const [scanned = '', absent = '', other = ''] = studentIds;
  await mark(core, scanned, code);
  await expect(listMarkHistory(core, teacherId, { sessionId, studentId: absent })).resolves.toEqual([]);
  clock.set(fromNine(60));
  await endSession(core, teacherId, sessionId);
  clock.set(fromNine(500));
  const change = { sessionId, status: 'excused' as const };
  await changeMark(core, teacherId, { ...change, studentId: absent, reason: 'Ill, with a note' });
  await changeMark(core, teacherId, { ...change, studentId: scanned, reason: '' });

  const teacher = { id: teacherId, fullName: 'employee 0', role: 'employee' };
  await expect(listMarkHistory(core, teacherId, { sessionId, studentId: absent })).resolves.toEqual([
    { at: fromNine(60).toISOString(), by: null, formerStatus: null, status: 'absent', reason: '' },
    {
      at: fromNine(500).toISOString(),
      by: teacher,
      formerStatus: 'absent',
      status: 'excused',
      reason: 'Ill, with a note',
    },
  ]);
  const student = { id: scanned, fullName: 'student 0', role: 'student' };
  await expect(listMarkHistory(core, teacherId, { sessionId, studentId: scanned })).resolves.toMatchObject([
    { by: student, formerStatus: null, status: 'present' },
    { by: teacher, formerStatus: 'present', status: 'excused' },
  ]);
  await expect(listMarkHistory(core, teacherId, { sessionId, studentId: other })).resolves.toHaveLength(1);
});

test('before a session there is nothing to mark; one that was never started takes the roll from paper', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const { sessionId, teacherId, studentIds } = await createMeeting(core, { students: 2 });
  const change = { sessionId, studentId: first(studentIds), status: 'present' as const, reason: '' };
  for (const minutes of [-60, 10, 75]) {
    clock.set(fromNine(minutes));
    await expect(changeMark(core, teacherId, change)).rejects.toMatchObject({ kind: 'SESSION_STATE_CONFLICT' });
  }
  clock.set(new Date(fromNine(75).getTime() + 1));
  await changeMark(core, teacherId, change);
  const { session, marks } = await expectExactLedger(core, sessionId);
  expect(session).toMatchObject({ startedAt: null, endedAt: null, lastEvent: 1, totalPresent: 1 });
  expect(marks).toHaveLength(1);
});

test('a change in an overdue session comes after the absences that the system owes it', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const { sessionId, teacherId, studentIds } = await openMeeting(core, { students: 2 });
  clock.set(fromNine(90));
  const studentId = first(studentIds);
  await changeMark(core, teacherId, { sessionId, studentId, status: 'excused', reason: '' });
  const { session, marks, log } = await expectExactLedger(core, sessionId);
  expect(session.endedAt).toEqual(fromNine(75));
  expect(studentsWith(marks, 'excused')).toEqual([studentId]);
  expect(log.map(({ type, status }) => status ?? type)).toEqual([
    'session-started',
    'absent',
    'absent',
    'session-ended',
    'excused',
  ]);
});

test('who is neither enrolled nor marked is not of this session; who left with a mark still is', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { sessionId, classId, teacherId, studentIds, code } = await openMeeting(core, { students: 2 });
  const [left = '', leftUnmarked = ''] = studentIds;
  await mark(core, left, code);
  await core.database.prisma.enrollment.deleteMany({ where: { classId } });
  const strangers = [leftUnmarked, first(await createUsers(core, 'student', 1)), teacherId];
  const change = { sessionId, status: 'absent' as const, reason: '' };
  for (const studentId of strangers) {
    await expect(changeMark(core, teacherId, { ...change, studentId })).rejects.toMatchObject({ kind: 'NOT_FOUND' });
    await expect(listMarkHistory(core, teacherId, { sessionId, studentId })).rejects.toMatchObject({
      kind: 'NOT_FOUND',
    });
  }
  await changeMark(core, teacherId, { ...change, studentId: left });
  expect((await expectExactLedger(core, sessionId)).marks).toMatchObject([{ studentId: left, status: 'absent' }]);
});

test('followers see the change at once, with the mark’s own time; the journal names nobody', async () => {
  await using system = await createTestSystem();
  const { clock } = system;
  const journal: JournalEntry[] = [];
  const core = createCore({ ...system.core, journal: (entry) => void journal.push(entry) });
  const { sessionId, teacherId, studentIds, code } = await openMeeting(core, { students: 1 });
  const studentId = first(studentIds);
  await mark(core, studentId, code);
  const desk = follow(core, asTeacher(teacherId), sessionId);
  await desk.nextOf('attendance-marked');
  clock.set(fromNine(4));

  await changeMark(core, teacherId, { sessionId, studentId, status: 'late', reason: 'Came with the second bell' });

  expect((await desk.nextOf('attendance-changed')).data).toEqual({
    studentId,
    studentName: 'student 0',
    markedAt: NINE.toISOString(),
    status: 'late',
    formerStatus: 'present',
    totalPresent: 1,
  });
  await desk.stop();
  const changes = journal.filter(({ type }) => type === 'mark-changed');
  expect(changes).toEqual([{ type: 'mark-changed', sessionId, studentId, teacherId, status: 'late' }]);
});
