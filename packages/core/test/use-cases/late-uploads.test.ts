import { randomBytes } from 'node:crypto';
import type { LateUploads } from '@rollcall/contracts/classes';
import { expect, test } from 'vitest';
import { changeMark } from '../../src/attendance/change-mark';
import { listAttendance } from '../../src/attendance/list-attendance';
import { listMarkHistory } from '../../src/attendance/list-mark-history';
import { listStudentAttendance } from '../../src/attendance/list-student-attendance';
import { takeBackMark } from '../../src/attendance/take-back-mark';
import { addStudent } from '../../src/classes/add-student';
import { updateClass } from '../../src/classes/update-class';
import { closeOverdue } from '../../src/sessions/close-overdue';
import { endSession } from '../../src/sessions/end-session';
import { rotateCode } from '../../src/sessions/rotate-code';
import { expectExactLedger } from '../ledger';
import { follow } from '../follower';
import { asStudent, asTeacher, createUsers, emailOf, first, mark, openMeeting } from '../school';
import { createTestSystem, NINE, type TestSystem } from '../test-core';

const fromNine = (minutes: number) => new Date(NINE.getTime() + minutes * 60_000);
const newNonce = () => randomBytes(16).toString('base64url');
const PAGE = { page: 1, limit: 20 };

/** A meeting whose first code left the screen at 9:05; the students scanned it at 9:02, without a network. */
async function scannedWithoutNetwork({ core }: TestSystem, lateUploads: LateUploads = 'flag', students = 1) {
  const meeting = await openMeeting(core, { students, policy: { lateUploads } });
  const kept = { scannedAt: fromNine(2), nonce: newNonce() };
  return { ...meeting, studentId: first(meeting.studentIds), kept };
}

async function rosterOf({ core }: TestSystem, meeting: { teacherId: string; sessionId: string }) {
  return (await listAttendance(core, meeting.teacherId, { ...PAGE, sessionId: meeting.sessionId })).attendanceRecords;
}

test.for([
  { policy: 'flag', isFlagged: true },
  { policy: 'accept', isFlagged: false },
] as const)('under `$policy` a late upload counts by its scan, with both times', async ({ policy, isFlagged }) => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const meeting = await scannedWithoutNetwork(system, policy);
  const { sessionId, studentId, code, kept } = meeting;
  clock.set(fromNine(40));

  const { attendance, message } = await mark(core, studentId, code, kept);

  expect(attendance).toMatchObject({ status: 'present', markedAt: fromNine(2).toISOString() });
  expect(message).toBe('You are present.');
  const times = { markedAt: fromNine(2).toISOString(), receivedAt: fromNine(40).toISOString() };
  expect(await rosterOf(system, meeting)).toMatchObject([{ studentId, status: 'present', isFlagged, ...times }]);
  const own = await listStudentAttendance(core, asStudent(studentId), { ...PAGE, studentId });
  expect(own.attendanceHistory).toMatchObject([times]);
  const { log } = await expectExactLedger(core, sessionId);
  expect(log.at(-1)).toMatchObject({ type: 'attendance-marked', at: fromNine(40), markedAt: fromNine(2), isFlagged });
});

test('under `refuse` a late upload is an expired code, and after the end one of a session that is over', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const { sessionId, teacherId, studentId, code, kept } = await scannedWithoutNetwork(system, 'refuse');
  clock.set(fromNine(40));
  await expect(mark(core, studentId, code, kept)).rejects.toMatchObject({ kind: 'QR_TOKEN_EXPIRED' });
  await endSession(core, teacherId, sessionId);
  await expect(mark(core, studentId, code, kept)).rejects.toMatchObject({ kind: 'SESSION_NOT_ACTIVE' });
});

test('a picture of a code, scanned when it had left the screen, is refused as if nobody had said when', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const { sessionId, teacherId, studentId, code } = await scannedWithoutNetwork(system, 'accept');
  clock.set(fromNine(40));
  await expect(mark(core, studentId, code, { scannedAt: fromNine(40) })).rejects.toMatchObject({
    kind: 'QR_TOKEN_EXPIRED',
  });
  await endSession(core, teacherId, sessionId);
  await expect(mark(core, studentId, code, { scannedAt: fromNine(40) })).rejects.toMatchObject({
    kind: 'SESSION_NOT_ACTIVE',
  });
});

test('the class’s policy is the one at the time of the upload', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const { teacherId, classId, studentId, code, kept } = await scannedWithoutNetwork(system, 'refuse');
  clock.set(fromNine(40));
  await updateClass(core, teacherId, { classId, lateUploads: 'accept' });
  await expect(mark(core, studentId, code, kept)).resolves.toBeDefined();
});

test('a code that is good now is an ordinary mark, whatever the phone’s clock says', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const meeting = await scannedWithoutNetwork(system);
  clock.set(fromNine(3));
  await mark(core, meeting.studentId, meeting.code, { ...meeting.kept, scannedAt: fromNine(-500) });
  expect(await rosterOf(system, meeting)).toMatchObject([
    { markedAt: fromNine(3).toISOString(), receivedAt: null, isFlagged: false },
  ]);
});

test('after the end a late upload takes the place of the system’s absence: late by the time of its scan', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const meeting = await openMeeting(core, { students: 2, policy: { lateAfterMinutes: 1 } });
  const { sessionId, teacherId, code } = meeting;
  const studentId = first(meeting.studentIds);
  clock.set(fromNine(50));
  await endSession(core, teacherId, sessionId);
  const { log: before } = await expectExactLedger(core, sessionId);
  const followed = follow(core, asTeacher(teacherId), sessionId, String(before.length));
  clock.set(fromNine(300));

  const { attendance, message } = await mark(core, studentId, code, { scannedAt: fromNine(2), nonce: newNonce() });

  expect(attendance).toMatchObject({ status: 'late', markedAt: fromNine(2).toISOString() });
  expect(message).toBe('You are here, but late.');
  const { session, log, marks } = await expectExactLedger(core, sessionId);
  expect(session.totalPresent).toBe(1);
  expect(log.at(-1)).toMatchObject({
    type: 'attendance-changed',
    at: fromNine(300),
    formerStatus: 'absent',
    status: 'late',
  });
  expect(marks.find((each) => each.studentId === studentId)).toMatchObject({ ipAddress: '192.0.2.1', isFlagged: true });
  const history = await listMarkHistory(core, teacherId, { sessionId, studentId });
  expect(history.at(-1)).toMatchObject({ by: { id: studentId }, formerStatus: 'absent', reason: 'Late upload' });
  const { event } = await followed.next();
  await followed.stop();
  expect(event).toMatchObject({ data: { studentId, markedAt: fromNine(2).toISOString(), isFlagged: true } });
});

test('who joined the class after the end has no absence, and is marked by the scan all the same', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const { sessionId, teacherId, classId, code, kept } = await scannedWithoutNetwork(system);
  const newcomer = first(await createUsers(core, 'student', 1));
  clock.set(fromNine(50));
  await endSession(core, teacherId, sessionId);
  await expect(mark(core, newcomer, code, kept)).rejects.toMatchObject({ kind: 'NOT_ENROLLED' });
  await addStudent(core, teacherId, { classId, email: emailOf(newcomer) });
  await mark(core, newcomer, code, kept);
  const { log } = await expectExactLedger(core, sessionId);
  expect(log.at(-1)).toMatchObject({ type: 'attendance-marked', studentId: newcomer, status: 'present' });
});

test('an overdue session that nobody has closed takes the late upload, and is closed as ever', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const { sessionId, studentId, code, kept } = await scannedWithoutNetwork(system);
  clock.set(fromNine(600));
  await mark(core, studentId, code, kept);
  await closeOverdue(core);
  const { marks } = await expectExactLedger(core, sessionId);
  expect(marks).toMatchObject([{ status: 'present', markedAt: fromNine(2) }]);
});

test.for(['present', 'absent', 'excused'] as const)('a mark that a teacher set by hand stays: %s', async (status) => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const { sessionId, teacherId, studentId, code, kept } = await scannedWithoutNetwork(system);
  clock.set(fromNine(50));
  await endSession(core, teacherId, sessionId);
  await changeMark(core, teacherId, { sessionId, studentId, status, reason: 'I have looked' });
  const { session } = await expectExactLedger(core, sessionId);
  await expect(mark(core, studentId, code, kept)).rejects.toMatchObject({
    kind: 'ALREADY_MARKED_ATTENDANCE',
    details: { attendance: { status } },
  });
  expect((await expectExactLedger(core, sessionId)).session).toEqual(session);
});

test('a code that the teacher has killed stays dead', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const { sessionId, teacherId, studentId, code, kept } = await scannedWithoutNetwork(system, 'accept');
  clock.set(fromNine(3));
  await rotateCode(core, teacherId, sessionId);
  for (const minutes of [4, 40]) {
    clock.set(fromNine(minutes));
    await expect(mark(core, studentId, code, kept)).rejects.toMatchObject({ kind: 'QR_TOKEN_EXPIRED' });
  }
  await endSession(core, teacherId, sessionId);
  await expect(mark(core, studentId, code, kept)).rejects.toMatchObject({ kind: 'SESSION_NOT_ACTIVE' });
});

test('a repeated request with the nonce has the first answer, while the code is good, after it, and after the end', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const { sessionId, teacherId, studentId, code, kept } = await scannedWithoutNetwork(system, 'flag', 2);
  clock.set(fromNine(2));
  const answer = await mark(core, studentId, code, kept);
  for (const minutes of [3, 30]) {
    clock.set(fromNine(minutes));
    expect(await mark(core, studentId, code, kept)).toEqual(answer);
  }
  await endSession(core, teacherId, sessionId);
  expect(await mark(core, studentId, code, { nonce: kept.nonce })).toEqual(answer);
  const refused = { kind: 'ALREADY_MARKED_ATTENDANCE', details: { attendance: answer.attendance } };
  await expect(mark(core, studentId, code, { ...kept, nonce: newNonce() })).rejects.toMatchObject(refused);
  await expect(mark(core, studentId, code, { scannedAt: kept.scannedAt })).rejects.toMatchObject(refused);
  await expectExactLedger(core, sessionId);
});

test('a nonce is the student’s own: of another student it means nothing', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { studentIds, code, kept } = await scannedWithoutNetwork(system, 'flag', 2);
  const [one = '', two = ''] = studentIds;
  const { attendance } = await mark(core, one, code, { nonce: kept.nonce });
  expect((await mark(core, two, code, { nonce: kept.nonce })).attendance.id).not.toBe(attendance.id);
});

test('a flagged mark is confirmed by the same status, which the log keeps, and cleared by any other', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const meeting = await scannedWithoutNetwork(system, 'flag', 2);
  const { sessionId, teacherId, studentIds, code, kept } = meeting;
  const [one = '', two = ''] = studentIds;
  clock.set(fromNine(40));
  const answer = await mark(core, one, code, kept);
  await mark(core, two, code, { ...kept, nonce: newNonce() });
  const hand = { sessionId, reason: '' };

  await changeMark(core, teacherId, { ...hand, studentId: one, status: 'present' });
  await changeMark(core, teacherId, { ...hand, studentId: two, status: 'absent' });

  const { session, log } = await expectExactLedger(core, sessionId);
  expect(log.at(-2)).toMatchObject({ formerStatus: 'present', status: 'present', isFlagged: false });
  expect((await rosterOf(system, meeting)).map(({ isFlagged }) => isFlagged)).toEqual([false, false]);
  // Confirmed once; a second click is no change. The phone whose answer was lost still has it.
  await changeMark(core, teacherId, { ...hand, studentId: one, status: 'present' });
  expect((await expectExactLedger(core, sessionId)).session).toEqual(session);
  expect(await mark(core, one, code, kept)).toEqual(answer);
});

test('a phone that asks again after a teacher changed the mark is told of the mark as it is', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { sessionId, teacherId, studentId, code, kept } = await scannedWithoutNetwork(system);
  await mark(core, studentId, code, kept);
  await changeMark(core, teacherId, { sessionId, studentId, status: 'absent', reason: '' });
  await expect(mark(core, studentId, code, kept)).rejects.toMatchObject({
    kind: 'ALREADY_MARKED_ATTENDANCE',
    details: { attendance: { status: 'absent' } },
  });
});

test('a mark that was taken back leaves neither flag nor nonce: the next scan is a first one', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const meeting = await scannedWithoutNetwork(system);
  const { sessionId, teacherId, studentId, code, kept } = meeting;
  clock.set(fromNine(40));
  await mark(core, studentId, code, kept);
  await takeBackMark(core, teacherId, { sessionId, studentId, reason: '' });
  expect(await rosterOf(system, meeting)).toMatchObject([{ status: null, receivedAt: null, isFlagged: false }]);
  await expectExactLedger(core, sessionId);
});
