import { expect, test } from 'vitest';
import { cancelSession } from '../../src/sessions/cancel-session';
import { changeMark } from '../../src/attendance/change-mark';
import { closeOverdue } from '../../src/sessions/close-overdue';
import { getSession } from '../../src/sessions/get-session';
import { startSession } from '../../src/sessions/start-session';
import { updateSession } from '../../src/sessions/update-session';
import { createMeeting, first, mark, openMeeting } from '../school';
import { createTestSystem, NINE } from '../test-core';

const MINUTE_MS = 60_000;
const fromNine = (minutes: number) => new Date(NINE.getTime() + minutes * MINUTE_MS);
const isoFromNine = (minutes: number) => fromNine(minutes).toISOString();

test('a planned session moves, and is found at its new time', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { sessionId, teacherId, studentIds } = await createMeeting(core, { students: 1 });

  const { session: moved } = await updateSession(core, teacherId, {
    scope: 'one',
    sessionId,
    startTime: isoFromNine(120),
    endTime: isoFromNine(180),
  });

  expect(moved).toMatchObject({ startTime: isoFromNine(120), endTime: isoFromNine(180), status: 'scheduled' });
  await expect(getSession(core, teacherId, sessionId)).resolves.toEqual(moved);
  await expect(getSession(core, first(studentIds), sessionId)).resolves.toEqual(moved);
  await expect(startSession(core, teacherId, sessionId)).rejects.toMatchObject({ kind: 'SESSION_STATE_CONFLICT' });
});

test('a running session whose end moves takes marks until then', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const policy = { codeTtlSeconds: 86_400 };
  const { sessionId, teacherId, studentIds, code } = await openMeeting(core, { students: 2, policy });
  await updateSession(core, teacherId, { scope: 'one', sessionId, endTime: isoFromNine(90) });
  clock.set(fromNine(105));
  await closeOverdue(core);
  await expect(mark(core, first(studentIds), code)).resolves.toMatchObject({ attendance: { status: 'late' } });
  clock.advance(1);
  await closeOverdue(core);
  const { endedAt } = await getSession(core, teacherId, sessionId);
  expect(endedAt).toBe(isoFromNine(105));
});

test('what cannot be is refused with the field that is wrong, and changes nothing', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { sessionId, teacherId } = await createMeeting(core, { students: 0 });
  const before = await getSession(core, teacherId, sessionId);
  await expect(
    updateSession(core, teacherId, { scope: 'one', sessionId, startTime: isoFromNine(60) }),
  ).rejects.toMatchObject({
    kind: 'VALIDATION_FAILED',
    details: [{ field: 'startTime', problem: 'Must be earlier than the end' }],
  });
  await startSession(core, teacherId, sessionId);
  await expect(
    updateSession(core, teacherId, { scope: 'one', sessionId, startTime: isoFromNine(30) }),
  ).rejects.toMatchObject({
    kind: 'SESSION_STATE_CONFLICT',
  });
  const { startTime, endTime } = await getSession(core, teacherId, sessionId);
  expect({ startTime, endTime }).toEqual({ startTime: before.startTime, endTime: before.endTime });
});

test('a session in which nothing happened can be cancelled, whether it lies ahead or was never started', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  for (const minutes of [-60, 10, 300]) {
    clock.set(NINE);
    const { sessionId, teacherId } = await createMeeting(core, { students: 1 });
    clock.set(fromNine(minutes));
    await expect(cancelSession(core, teacherId, { sessionId, scope: 'one' })).resolves.toHaveProperty('message');
    await expect(getSession(core, teacherId, sessionId)).rejects.toMatchObject({ kind: 'NOT_FOUND' });
    await expect(cancelSession(core, teacherId, { sessionId, scope: 'one' })).rejects.toMatchObject({
      kind: 'NOT_FOUND',
    });
  }
});

test('what has a history stays: a started session and one with a mark by hand', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const started = await openMeeting(core, { students: 1 });
  const onPaper = await createMeeting(core, { students: 1 });
  clock.set(fromNine(80));
  const studentId = first(onPaper.studentIds);
  const { sessionId } = onPaper;
  await changeMark(core, onPaper.teacherId, { sessionId, studentId, status: 'present', reason: '' });
  for (const { teacherId, sessionId: id } of [started, onPaper]) {
    await expect(cancelSession(core, teacherId, { sessionId: id, scope: 'one' })).rejects.toMatchObject({
      kind: 'SESSION_STATE_CONFLICT',
    });
    await expect(getSession(core, teacherId, id)).resolves.toBeDefined();
  }
});
