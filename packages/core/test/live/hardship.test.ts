import { expect, test } from 'vitest';
import { createCore } from '../../src/core';
import { rotateCode } from '../../src/sessions/rotate-code';
import { follow, idsBetween } from '../follower';
import { asStudent, asTeacher, first, mark, openMeeting } from '../school';
import { createTestSystem } from '../test-core';
import { watchQueries } from '../watch-queries';

test('an id from the future neither silences the feed nor makes the others of the room read without end', async () => {
  await using system = await createTestSystem();
  let reads = 0;
  const core = watchQueries(system.core, (name) => {
    if (name === 'read-log') reads += 1;
  });
  const { teacherId, sessionId, studentIds, code } = await openMeeting(core, { students: 20 });
  const odd = follow(core, asTeacher(teacherId), sessionId, '999999999');
  await odd.nextOf('qr-updated');
  const student = follow(core, asStudent(first(studentIds)), sessionId, '0');
  const seen = Promise.all([odd.takeLogged(20), student.takeUntil('21')]);

  for (const studentId of studentIds) await mark(core, studentId, code);

  const [oddSees, studentSees] = await seen;
  expect(oddSees.map(({ id }) => id)).toEqual(idsBetween(2, 21));
  expect(studentSees.at(-1)?.event).toEqual({ type: 'attendance-marked', data: { totalPresent: 20 } });
  expect(reads).toBeLessThan(40);
  await Promise.all([odd.stop(), student.stop()]);
});

test('a student who comes right after a new code still learns the count', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { teacherId, sessionId, studentIds, code } = await openMeeting(core, { students: 3 });
  await mark(core, first(studentIds), code);
  await rotateCode(core, teacherId, sessionId);
  await rotateCode(core, teacherId, sessionId);

  const student = follow(core, asStudent(studentIds[1] ?? ''), sessionId);
  expect((await student.next()).event).toEqual({ type: 'attendance-marked', data: { totalPresent: 1 } });
  await student.stop();
});

test('a read of the log that fails is tried again, without a further event', async () => {
  await using system = await createTestSystem();
  let failures = 0;
  const core = watchQueries(system.core, (name) => {
    if (name !== 'read-log' || failures === 0) return;
    failures -= 1;
    throw new Error('timeout exceeded when trying to connect');
  });
  const { teacherId, sessionId, studentIds, code } = await openMeeting(core, { students: 1 });
  const teacher = follow(core, asTeacher(teacherId), sessionId);
  await teacher.nextOf('qr-updated');

  failures = 2;
  await mark(core, first(studentIds), code);
  expect((await teacher.nextOf('attendance-marked')).data.totalPresent).toBe(1);
  expect(failures).toBe(0);
  await teacher.stop();
});

test('a mark whose wake-up never came is seen all the same, a little later', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { teacherId, sessionId, studentIds, code } = await openMeeting(core, { students: 1 });
  const teacher = follow(core, asTeacher(teacherId), sessionId);
  await teacher.nextOf('qr-updated');

  // As if the process had died between its commit and its wake-up.
  const silent = { ...core.wakeups, notifyLogGrown: () => undefined };
  await mark(createCore({ ...core, wakeups: silent }), first(studentIds), code);
  expect((await teacher.nextOf('attendance-marked')).data.totalPresent).toBe(1);
  await teacher.stop();
});
