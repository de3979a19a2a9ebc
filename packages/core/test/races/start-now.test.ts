import { expect, test } from 'vitest';
import { archiveClass } from '../../src/classes/archive-class';
import { endSession } from '../../src/sessions/end-session';
import { startNow } from '../../src/sessions/start-now';
import { createMeeting, createSchoolClass } from '../school';
import { createTestSystem, NINE } from '../test-core';

test('of many presses at once there is one session, and all show its code', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const { teacherId, classId } = await createSchoolClass(core, { students: 0 });
  clock.set(new Date(NINE.getTime() + 42_500));

  const answers = await Promise.all(
    Array.from({ length: 20 }, () => startNow(core, teacherId, { classId, minutes: 45 })),
  );

  expect(new Set(answers.map(({ session }) => session.id)).size).toBe(1);
  expect(new Set(answers.map(({ token }) => token)).size).toBe(1);
  expect(answers[0]?.session).toMatchObject({
    status: 'active',
    startTime: NINE.toISOString(),
    endTime: new Date(NINE.getTime() + 45 * 60_000).toISOString(),
  });
  expect(await core.database.prisma.session.count({ where: { classId } })).toBe(1);
});

test('a session that is due, or about to be, is the one that is started', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  for (const minutes of [-30, 0, 74]) {
    clock.set(NINE);
    const { teacherId, classId, sessionId } = await createMeeting(core, { students: 0 });
    clock.set(new Date(NINE.getTime() + minutes * 60_000));
    await expect(startNow(core, teacherId, { classId, minutes: 60 })).resolves.toMatchObject({
      session: { id: sessionId },
    });
  }
});

test('once a session has ended the next press makes a new one; an archived class has none', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { teacherId, classId } = await createSchoolClass(core, { students: 0 });
  const { session } = await startNow(core, teacherId, { classId, minutes: 60 });
  await endSession(core, teacherId, session.id);
  const again = await startNow(core, teacherId, { classId, minutes: 60 });
  expect(again.session.id).not.toBe(session.id);

  await archiveClass(core, teacherId, classId);
  await expect(startNow(core, teacherId, { classId, minutes: 60 })).rejects.toMatchObject({ kind: 'NOT_FOUND' });
});
