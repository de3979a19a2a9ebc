import { expect, test } from 'vitest';
import { enroll } from '../../src/classes/enroll';
import { countKinds, outcomes } from '../outcomes';
import { createSchoolClass, createUsers, first } from '../school';
import { createTestSystem } from '../test-core';

test('ten places and fifty students at once: ten get in', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const processes = [core, await system.anotherProcess()];
  const { classId } = await createSchoolClass(core, { students: 0, policy: { capacity: 10 } });
  const studentIds = await createUsers(core, 'student', 50);

  const { answered, refused } = await outcomes(
    studentIds.map((studentId, index) => enroll(processes[index % 2] ?? core, studentId, { classId })),
  );

  expect(countKinds(refused)).toEqual({ CLASS_FULL: 40 });
  const stored = await core.database.prisma.enrollment.findMany({ where: { classId } });
  expect(stored.map(({ studentId }) => studentId).toSorted()).toEqual(
    answered.map(({ studentId }) => studentId).toSorted(),
  );
  expect(stored).toHaveLength(10);
});

test('one student who enrols twenty times at once is enrolled once', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { classId } = await createSchoolClass(core, { students: 0 });
  const studentId = first(await createUsers(core, 'student', 1));

  const { answered, refused } = await outcomes(Array.from({ length: 20 }, () => enroll(core, studentId, { classId })));

  expect(answered).toHaveLength(1);
  expect(countKinds(refused)).toEqual({ ALREADY_ENROLLED: 19 });
});

test('a whole lecture hall enrols in the same second', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { classId } = await createSchoolClass(core, { students: 0 });
  const studentIds = await createUsers(core, 'student', 300);

  const { answered, refused } = await outcomes(studentIds.map((studentId) => enroll(core, studentId, { classId })));

  expect(refused).toEqual([]);
  expect(answered).toHaveLength(300);
});
