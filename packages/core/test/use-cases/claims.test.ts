import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { changeMark } from '../../src/attendance/change-mark';
import { claimScan } from '../../src/attendance/claim-scan';
import { listAttendance } from '../../src/attendance/list-attendance';
import { listMarkHistory } from '../../src/attendance/list-mark-history';
import { pruneClaims } from '../../src/attendance/prune-claims';
import { takeBackMark } from '../../src/attendance/take-back-mark';
import { enroll } from '../../src/classes/enroll';
import { endSession } from '../../src/sessions/end-session';
import { rotateCode } from '../../src/sessions/rotate-code';
import { expectExactLedger } from '../ledger';
import { claim, createUsers, first, mark, openMeeting, redeem } from '../school';
import { createTestSystem, NINE } from '../test-core';

const fromNine = (minutes: number) => new Date(NINE.getTime() + minutes * 60_000);
const USED = { kind: 'QR_TOKEN_EXPIRED', message: expect.stringContaining('used already') };

test('a claim marks with the time of the scan, and keeps when it was redeemed', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const { sessionId, teacherId, studentIds, code } = await openMeeting(core, {
    students: 1,
    policy: { lateAfterMinutes: 3, lateUploads: 'refuse' },
  });
  const studentId = first(studentIds);
  clock.set(fromNine(2));
  const { token, expiresAt } = await claimScan(core, { code, ipAddress: null });
  expect(expiresAt).toEqual(fromNine(12));
  clock.set(fromNine(11));

  const { attendance, message } = await redeem(core, studentId, token);

  expect(attendance).toMatchObject({ sessionId, studentId, status: 'present', markedAt: fromNine(2).toISOString() });
  expect(message).toBe('You are present.');
  const { log, marks } = await expectExactLedger(core, sessionId);
  expect(log.at(-1)).toMatchObject({ type: 'attendance-marked', at: fromNine(11), markedAt: fromNine(2) });
  expect(marks).toMatchObject([{ receivedAt: fromNine(11), isFlagged: false, ipAddress: '192.0.2.1' }]);
  const roster = await listAttendance(core, teacherId, { sessionId, page: 1, limit: 20 });
  expect(roster.attendanceRecords).toMatchObject([{ receivedAt: fromNine(11).toISOString(), isFlagged: false }]);
  const history = await listMarkHistory(core, teacherId, { sessionId, studentId });
  expect(history).toMatchObject([{ by: { id: studentId }, reason: 'Scanned before signing in' }]);
});

test('whether it is late goes by the scan, not by the sign-in', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const { studentIds, code } = await openMeeting(core, { students: 2, policy: { lateAfterMinutes: 3 } });
  const [inTime = '', late = ''] = studentIds;
  clock.set(fromNine(3));
  const early = await claim(core, code);
  clock.set(new Date(fromNine(3).getTime() + 1));
  const tooLate = await claim(core, code);
  clock.set(fromNine(8));
  expect((await redeem(core, inTime, early)).attendance.status).toBe('present');
  expect((await redeem(core, late, tooLate)).attendance.status).toBe('late');
});

test('no claim is made of a false code, of one that has expired or was killed, or after the end', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const { sessionId, teacherId, code } = await openMeeting(core, { students: 0 });
  await expect(claim(core, randomUUID())).rejects.toMatchObject({ kind: 'QR_TOKEN_INVALID' });
  await expect(claim(core, `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`)).rejects.toMatchObject({
    kind: 'QR_TOKEN_INVALID',
  });
  clock.set(fromNine(6));
  await expect(claim(core, code)).rejects.toMatchObject({ kind: 'QR_TOKEN_EXPIRED' });
  const { token: killed } = await rotateCode(core, teacherId, sessionId);
  const { token: fresh } = await rotateCode(core, teacherId, sessionId);
  await expect(claim(core, killed)).rejects.toMatchObject({ kind: 'QR_TOKEN_EXPIRED' });
  await endSession(core, teacherId, sessionId);
  await expect(claim(core, fresh)).rejects.toMatchObject({ kind: 'SESSION_NOT_ACTIVE' });
});

test('a claim is good for ten minutes, and says so afterwards', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const { studentIds, code } = await openMeeting(core, { students: 2 });
  const [inTime = '', tooLate = ''] = studentIds;
  const [one, two] = [await claim(core, code), await claim(core, code)];
  clock.set(new Date(fromNine(10).getTime() - 1));
  await expect(redeem(core, inTime, one)).resolves.toBeDefined();
  clock.set(fromNine(10));
  const over = { kind: 'QR_TOKEN_EXPIRED', message: expect.stringContaining('ten minutes') };
  await expect(redeem(core, tooLate, two)).rejects.toMatchObject(over);
});

test('a claim that was made before “new code now” stays good: the code was on the screen then', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const { sessionId, teacherId, studentIds, code } = await openMeeting(core, { students: 1 });
  const token = await claim(core, code);
  clock.set(fromNine(1));
  await rotateCode(core, teacherId, sessionId);
  await redeem(core, first(studentIds), token);
  expect((await expectExactLedger(core, sessionId)).marks).toMatchObject([{ status: 'present', markedAt: NINE }]);
});

test('redeemed after the session’s end it takes the place of the absence, and of nothing a teacher has set', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const { sessionId, teacherId, studentIds, code } = await openMeeting(core, { students: 2 });
  const [one = '', two = ''] = studentIds;
  const tokens = [await claim(core, code), await claim(core, code)];
  clock.set(fromNine(5));
  await endSession(core, teacherId, sessionId);
  await changeMark(core, teacherId, { sessionId, studentId: two, status: 'excused', reason: '' });

  await redeem(core, one, tokens[0]);
  await expect(redeem(core, two, tokens[1])).rejects.toMatchObject({
    kind: 'ALREADY_MARKED_ATTENDANCE',
    details: { attendance: { status: 'excused' } },
  });

  const { log, session } = await expectExactLedger(core, sessionId);
  expect(session.totalPresent).toBe(1);
  expect(log.at(-1)).toMatchObject({ type: 'attendance-changed', formerStatus: 'absent', status: 'present' });
});

test('the same student has the first answer again, also when the ten minutes are over; another one has none', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const { sessionId, studentIds, code } = await openMeeting(core, { students: 2 });
  const [one = '', two = ''] = studentIds;
  const token = await claim(core, code);
  clock.set(fromNine(4));
  const answer = await redeem(core, one, token);
  await expect(redeem(core, two, token)).rejects.toMatchObject(USED);
  for (const minutes of [5, 30]) {
    clock.set(fromNine(minutes));
    expect(await redeem(core, one, token)).toEqual(answer);
  }
  expect((await expectExactLedger(core, sessionId)).marks).toHaveLength(1);
});

test('a claim whose mark was taken back makes no second one, for anybody, also after the end', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { sessionId, teacherId, studentIds, code } = await openMeeting(core, { students: 2 });
  const [one = '', two = ''] = studentIds;
  const token = await claim(core, code);
  await redeem(core, one, token);
  await takeBackMark(core, teacherId, { sessionId, studentId: one, reason: '' });
  for (const studentId of [one, two]) await expect(redeem(core, studentId, token)).rejects.toMatchObject(USED);
  await endSession(core, teacherId, sessionId);
  for (const studentId of [one, two]) await expect(redeem(core, studentId, token)).rejects.toMatchObject(USED);
  await expectExactLedger(core, sessionId);
});

test('who asks again after a teacher has changed the mark is told of the mark as it is', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { sessionId, teacherId, studentIds, code } = await openMeeting(core, { students: 1 });
  const studentId = first(studentIds);
  const token = await claim(core, code);
  await redeem(core, studentId, token);
  await changeMark(core, teacherId, { sessionId, studentId, status: 'absent', reason: '' });
  await expect(redeem(core, studentId, token)).rejects.toMatchObject({
    kind: 'ALREADY_MARKED_ATTENDANCE',
    details: { attendance: { status: 'absent' } },
  });
});

test('who is not in the class may join it, and then redeem', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { classId, code } = await openMeeting(core, { students: 0 });
  const studentId = first(await createUsers(core, 'student', 1));
  const token = await claim(core, code);
  await expect(redeem(core, studentId, token)).rejects.toMatchObject({ kind: 'NOT_ENROLLED' });
  await enroll(core, studentId, { classId });
  await expect(redeem(core, studentId, token)).resolves.toMatchObject({ attendance: { studentId } });
});

test('who is marked by a scan has no use for a claim', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { sessionId, studentIds, code } = await openMeeting(core, { students: 1 });
  const studentId = first(studentIds);
  const token = await claim(core, code);
  const { attendance } = await mark(core, studentId, code);
  await expect(redeem(core, studentId, token)).rejects.toMatchObject({
    kind: 'ALREADY_MARKED_ATTENDANCE',
    details: { attendance },
  });
  await expectExactLedger(core, sessionId);
});

test('a claim that was not sealed here is no claim, and ten of them are enough; none at all is no guess', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { studentIds, code } = await openMeeting(core, { students: 1 });
  const studentId = first(studentIds);
  const token = await claim(core, code);
  for (let time = 0; time < 12; time += 1) {
    await expect(redeem(core, studentId, undefined)).rejects.toMatchObject({ kind: 'QR_TOKEN_EXPIRED' });
  }
  for (let time = 0; time < 10; time += 1) {
    const forged = `${token.slice(0, 8)}${token[8] === 'A' ? 'B' : 'A'}${token.slice(9)}`;
    await expect(redeem(core, studentId, forged)).rejects.toMatchObject({ kind: 'QR_TOKEN_INVALID' });
  }
  await expect(redeem(core, studentId, token)).rejects.toMatchObject({ kind: 'RATE_LIMITED' });
});

test('false codes of one address are limited, genuine ones never are', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { code } = await openMeeting(core, { students: 0 });
  const ipAddress = '192.0.2.77';
  const kinds: string[] = [];
  for (let time = 0; time < 30; time += 1) {
    await claimScan(core, { code: randomUUID(), ipAddress }).catch(({ kind }: { kind: string }) => kinds.push(kind));
  }
  expect(kinds.filter((kind) => kind === 'QR_TOKEN_INVALID')).toHaveLength(20);
  expect(kinds.slice(20)).toEqual(Array.from({ length: 10 }, () => 'RATE_LIMITED'));
  await expect(claimScan(core, { code, ipAddress })).resolves.toBeDefined();
  await expect(claimScan(core, { code: randomUUID(), ipAddress: '192.0.2.78' })).rejects.toMatchObject({
    kind: 'QR_TOKEN_INVALID',
  });
});

test('redeemed claims are forgotten after a day, and not before', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const { studentIds, code } = await openMeeting(core, { students: 1 });
  const studentId = first(studentIds);
  await redeem(core, studentId, await claim(core, code));
  const kept = () => core.database.prisma.redeemedClaim.count({ where: { studentId } });
  clock.set(fromNine(24 * 60));
  await pruneClaims(core);
  expect(await kept()).toBe(1);
  clock.advance(1);
  await pruneClaims(core);
  expect(await kept()).toBe(0);
});
