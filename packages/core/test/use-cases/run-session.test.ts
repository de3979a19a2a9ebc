import { expect, test } from 'vitest';
import { getBoard } from '../../src/sessions/get-board';
import { endSession } from '../../src/sessions/end-session';
import { rotateCode } from '../../src/sessions/rotate-code';
import { startSession } from '../../src/sessions/start-session';
import { expectExactLedger, studentsWith } from '../ledger';
import { createMeeting, first, mark, openMeeting } from '../school';
import { codeInPicture, createTestSystem, NINE } from '../test-core';

const MINUTE_MS = 60_000;
const fromNine = (minutes: number) => new Date(NINE.getTime() + minutes * MINUTE_MS);

test('a start more than 30 minutes ahead is refused and says from when on', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const { teacherId, sessionId } = await createMeeting(core, { students: 1 });

  clock.set(new Date(fromNine(-30).getTime() - 1));
  await expect(startSession(core, teacherId, sessionId)).rejects.toMatchObject({
    kind: 'SESSION_STATE_CONFLICT',
    details: { startableFrom: fromNine(-30).toISOString() },
  });
  clock.set(fromNine(-30));
  await expect(startSession(core, teacherId, sessionId)).resolves.toMatchObject({ session: { status: 'active' } });
});

test('a second start answers the code of now, in the picture as well', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const { teacherId, sessionId, code } = await openMeeting(core, { students: 1 });

  clock.advance(5 * MINUTE_MS);
  const again = await startSession(core, teacherId, sessionId);
  expect(again.token).not.toBe(code);
  expect(codeInPicture(again.qrCode)).toBe(again.token);
  expect(again.expiresAt).toBe(fromNine(10).toISOString());
  await expect(getBoard(core, teacherId, sessionId)).resolves.toMatchObject({ code: { token: again.token } });
});

test('an edit of the class changes no running session', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const meeting = await openMeeting(core, { students: 1, policy: { codeTtlSeconds: 10, lateAfterMinutes: 10 } });
  const { teacherId, sessionId, classId, studentIds } = meeting;
  await core.database.prisma.class.update({
    where: { id: classId },
    data: { codeTtlSeconds: 60, lateAfterMinutes: 0 },
  });

  clock.set(fromNine(10));
  const { token, expiresAt } = await startSession(core, teacherId, sessionId);
  expect(expiresAt).toBe(new Date(fromNine(10).getTime() + 10_000).toISOString());
  await expect(mark(core, first(studentIds), token)).resolves.toMatchObject({ attendance: { status: 'present' } });
});

test('the end marks everyone absent who has no mark, and logs each', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const { teacherId, sessionId, studentIds, code } = await openMeeting(core, { students: 6 });
  const [present = '', late = '', ...absent] = studentIds;
  await mark(core, present, code);
  clock.set(fromNine(11));
  await mark(core, late, (await startSession(core, teacherId, sessionId)).token);

  clock.set(fromNine(60));
  const { session, attendanceCount } = await endSession(core, teacherId, sessionId);

  expect(session).toMatchObject({ status: 'completed', endedAt: fromNine(60).toISOString() });
  expect(attendanceCount).toBe(2);
  const { marks, log } = await expectExactLedger(core, sessionId);
  expect(studentsWith(marks, 'present')).toEqual([present]);
  expect(studentsWith(marks, 'late')).toEqual([late]);
  expect(studentsWith(marks, 'absent')).toEqual(absent.toSorted());
  expect(log.map(({ type, status }) => status ?? type)).toEqual([
    'session-started',
    'present',
    'late',
    'absent',
    'absent',
    'absent',
    'absent',
    'session-ended',
  ]);
});

test('a session that has ended is never re-opened', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { teacherId, sessionId, studentIds, code } = await openMeeting(core, { students: 1 });
  await endSession(core, teacherId, sessionId);

  await expect(startSession(core, teacherId, sessionId)).rejects.toMatchObject({ kind: 'SESSION_STATE_CONFLICT' });
  await expect(endSession(core, teacherId, sessionId)).rejects.toMatchObject({ kind: 'SESSION_STATE_CONFLICT' });
  await expect(rotateCode(core, teacherId, sessionId)).rejects.toMatchObject({ kind: 'SESSION_NOT_ACTIVE' });
  await expect(mark(core, first(studentIds), code)).rejects.toMatchObject({ kind: 'SESSION_NOT_ACTIVE' });
});

test('a session that was never started cannot be ended, and has no code to replace', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { teacherId, sessionId } = await createMeeting(core, { students: 1 });

  await expect(endSession(core, teacherId, sessionId)).rejects.toMatchObject({ kind: 'SESSION_STATE_CONFLICT' });
  await expect(rotateCode(core, teacherId, sessionId)).rejects.toMatchObject({ kind: 'SESSION_NOT_ACTIVE' });
  await expect(getBoard(core, teacherId, sessionId)).resolves.toMatchObject({ code: null, totalPresent: 0 });
});

test('an overdue session takes no marks and no start, and its teacher can still end it', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const { teacherId, sessionId, studentIds } = await openMeeting(core, { students: 2 });
  clock.set(fromNine(75));
  const { token } = await startSession(core, teacherId, sessionId);
  clock.advance(1);

  await expect(mark(core, first(studentIds), token)).rejects.toMatchObject({ kind: 'SESSION_NOT_ACTIVE' });
  await expect(startSession(core, teacherId, sessionId)).rejects.toMatchObject({ kind: 'SESSION_STATE_CONFLICT' });
  await endSession(core, teacherId, sessionId);
  const { marks } = await expectExactLedger(core, sessionId);
  expect(studentsWith(marks, 'absent')).toEqual(studentIds.toSorted());
});
