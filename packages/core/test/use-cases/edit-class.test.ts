import { expect, test } from 'vitest';
import { archiveClass } from '../../src/classes/archive-class';
import { enroll } from '../../src/classes/enroll';
import { getOwnClass } from '../../src/classes/get-own-class';
import { listActiveClasses, listOwnClasses } from '../../src/classes/list-classes';
import { updateClass } from '../../src/classes/update-class';
import { createSession } from '../../src/sessions/create-session';
import { endSession } from '../../src/sessions/end-session';
import { outcomes } from '../outcomes';
import { createSchoolClass, createUsers, first, mark, openMeeting } from '../school';
import { createTestSystem } from '../test-core';

const page = { page: 1, limit: 20 };
const times = { startTime: '2026-03-03T09:00:00Z', endTime: '2026-03-03T10:00:00Z' };

test('a field left out stays, and one that is given changes', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { classId, teacherId } = await createSchoolClass(core, { students: 1, policy: { capacity: 30 } });
  const before = await getOwnClass(core, teacherId, classId);

  const answer = await updateClass(core, teacherId, { classId, name: 'Calculus', lateAfterMinutes: 5 });

  expect(answer).toEqual({ ...before, name: 'Calculus', lateAfterMinutes: 5 });
  await expect(getOwnClass(core, teacherId, classId)).resolves.toEqual(answer);
  await expect(updateClass(core, teacherId, { classId, capacity: null })).resolves.toMatchObject({ capacity: null });
  await expect(updateClass(core, teacherId, { classId })).resolves.toEqual({ ...answer, capacity: null });
});

test('a code that another class has is refused, and the own one is not', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { classId, teacherId } = await createSchoolClass(core, { students: 0 });
  const other = await createSchoolClass(core, { students: 0 });
  const { code } = await getOwnClass(core, other.teacherId, other.classId);
  const own = await getOwnClass(core, teacherId, classId);

  await expect(updateClass(core, teacherId, { classId, code })).rejects.toMatchObject({ kind: 'CLASS_CODE_TAKEN' });
  await expect(updateClass(core, teacherId, { classId, code: own.code })).resolves.toEqual(own);
});

test('no edit leaves enrolment by code without a join code', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { classId, teacherId } = await createSchoolClass(core, { students: 0 });
  const refusal = { kind: 'VALIDATION_FAILED', details: [{ field: 'joinCode', problem: expect.any(String) }] };

  await expect(updateClass(core, teacherId, { classId, enrolmentPolicy: 'code' })).rejects.toMatchObject(refusal);
  await updateClass(core, teacherId, { classId, enrolmentPolicy: 'code', joinCode: 'sesame' });
  await expect(updateClass(core, teacherId, { classId, joinCode: null })).rejects.toMatchObject(refusal);
  await updateClass(core, teacherId, { classId, enrolmentPolicy: 'open', joinCode: null });
});

test('a capacity below the present number puts nobody out and lets nobody else in', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { classId, teacherId } = await createSchoolClass(core, { students: 3 });
  const newcomer = first(await createUsers(core, 'student', 1));

  const answer = await updateClass(core, teacherId, { classId, capacity: 2 });

  expect(answer).toMatchObject({ capacity: 2, enrolledCount: 3 });
  await expect(enroll(core, newcomer, { classId })).rejects.toMatchObject({ kind: 'CLASS_FULL' });
});

test('an archived class takes no enrolment and no session and is in no list; it can be brought back', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { classId, teacherId } = await createSchoolClass(core, { students: 0 });
  const { name: search } = await getOwnClass(core, teacherId, classId);
  const newcomer = first(await createUsers(core, 'student', 1));

  await archiveClass(core, teacherId, classId);
  await archiveClass(core, teacherId, classId);

  await expect(enroll(core, newcomer, { classId })).rejects.toMatchObject({ kind: 'NOT_FOUND' });
  await expect(createSession(core, teacherId, { classId, ...times })).rejects.toMatchObject({ kind: 'NOT_FOUND' });
  await expect(listActiveClasses(core, { ...page, search })).resolves.toMatchObject({ classes: [] });
  await expect(listOwnClasses(core, teacherId, { ...page, search: '', archived: false })).resolves.toMatchObject({
    classes: [],
  });
  await expect(listOwnClasses(core, teacherId, { ...page, search: '', archived: true })).resolves.toMatchObject({
    classes: [{ id: classId, isActive: false }],
  });

  await updateClass(core, teacherId, { classId, isActive: true });
  await enroll(core, newcomer, { classId });
  await createSession(core, teacherId, { classId, ...times });
});

test('a session that runs while its class is archived goes on until it is ended', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { classId, teacherId, sessionId, studentIds, code } = await openMeeting(core, { students: 2 });

  await archiveClass(core, teacherId, classId);

  await expect(mark(core, first(studentIds), code)).resolves.toMatchObject({ attendance: { status: 'present' } });
  await expect(endSession(core, teacherId, sessionId)).resolves.toMatchObject({ attendanceCount: 1 });
});

test('two edits of different fields at once both hold, over two processes', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const other = await system.anotherProcess();
  const { classId, teacherId } = await createSchoolClass(core, { students: 0 });

  for (let round = 1; round <= 10; round += 1) {
    await Promise.all([
      updateClass(core, teacherId, { classId, name: `Class ${round}` }),
      updateClass(other, teacherId, { classId, lateAfterMinutes: round }),
    ]);
    const found = await getOwnClass(core, teacherId, classId);
    expect(found).toMatchObject({ name: `Class ${round}`, lateAfterMinutes: round });
  }
});

test('of two edits at once that cannot both hold one is refused: the policy never lacks its join code', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const other = await system.anotherProcess();

  for (let round = 1; round <= 10; round += 1) {
    const { classId, teacherId } = await createSchoolClass(core, { students: 0, policy: { joinCode: 'sesame' } });
    const { refused } = await outcomes([
      updateClass(core, teacherId, { classId, enrolmentPolicy: 'code' }),
      updateClass(other, teacherId, { classId, joinCode: null }),
    ]);
    expect(refused.map(({ kind }) => kind)).toEqual(['VALIDATION_FAILED']);
  }
});
