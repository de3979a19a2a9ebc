import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { addStudent } from '../../src/classes/add-student';
import { enroll } from '../../src/classes/enroll';
import { importRoster } from '../../src/classes/import-roster';
import { listRoster } from '../../src/classes/list-roster';
import { removeStudent } from '../../src/classes/remove-student';
import type { Core } from '../../src/core';
import { countKinds, outcomes } from '../outcomes';
import { createSchoolClass, createUsers, emailOf } from '../school';
import { signUpStudent } from '../sign-up';
import { createTestSystem, type TestSystem } from '../test-core';

// Fewer per process than it has connections, so that all of them really are under way at once.
const AT_ONCE = 10;

const newEmail = () => `${randomUUID()}@school.example`;

/** Two processes at work already (connections, the list of passwords): what is done at once then meets in the database. */
async function twoProcesses(system: TestSystem): Promise<[Core, Core]> {
  const processes: [Core, Core] = [system.core, await system.anotherProcess()];
  await signUpStudent(system.core, newEmail());
  await Promise.all(
    processes.flatMap(({ database }) => Array.from({ length: AT_ONCE }, () => database.prisma.user.count())),
  );
  return processes;
}

async function rosterOf(core: Core, { teacherId, classId }: { teacherId: string; classId: string }) {
  const { roster, pagination } = await listRoster(core, teacherId, { classId, page: 1, limit: 100 });
  return { roster, total: pagination.total };
}

test('registering and being invited at once: in the class, whoever is quicker', async () => {
  await using system = await createTestSystem();
  const [core, other] = await twoProcesses(system);
  const schoolClass = await createSchoolClass(core, { students: 0 });
  const { classId, teacherId } = schoolClass;
  const emails = Array.from({ length: AT_ONCE }, newEmail);

  await Promise.all(
    emails.flatMap((email) => [signUpStudent(core, email), addStudent(other, teacherId, { classId, email })]),
  );

  const { roster } = await rosterOf(core, schoolClass);
  expect(roster.map(({ status }) => status)).toEqual(emails.map(() => 'enrolled'));
});

test('registering and being removed at once: not in the class, and the teacher is told that it is done', async () => {
  await using system = await createTestSystem();
  const [core, other] = await twoProcesses(system);
  const schoolClass = await createSchoolClass(core, { students: 0 });
  const { classId, teacherId } = schoolClass;
  const emails = Array.from({ length: AT_ONCE }, newEmail);
  const places = await Promise.all(emails.map((email) => addStudent(core, teacherId, { classId, email })));

  const registrations = emails.map((email) => signUpStudent(core, email));
  await Promise.all(places.map(({ id: placeId }) => removeStudent(other, teacherId, { classId, placeId })));
  await Promise.all(registrations);

  expect(await rosterOf(core, schoolClass)).toEqual({ roster: [], total: 0 });
});

test('two imports of overlapping lists at once: everyone once', async () => {
  await using system = await createTestSystem();
  const [core, other] = await twoProcesses(system);
  const schoolClass = await createSchoolClass(core, { students: 0 });
  const { classId, teacherId } = schoolClass;
  const emails = [...(await createUsers(core, 'student', 20)).map(emailOf), ...Array.from({ length: 20 }, newEmail)];
  const csv = (list: string[]) => list.join('\n');

  const [one, two] = await Promise.all([
    importRoster(core, teacherId, { classId, csv: csv(emails.slice(0, 30)), dryRun: false }),
    importRoster(other, teacherId, { classId, csv: csv(emails.slice(10).toReversed()), dryRun: false }),
  ]);

  expect(one.alreadyThere + two.alreadyThere).toBe(20);
  const { roster } = await rosterOf(core, schoolClass);
  expect(roster.map(({ email }) => email).toSorted()).toEqual(emails.toSorted());
});

test('an import and fifty who enrol by themselves never exceed the capacity', async () => {
  await using system = await createTestSystem();
  const [core, other] = await twoProcesses(system);
  const schoolClass = await createSchoolClass(core, { students: 0, policy: { capacity: 40 } });
  const { classId, teacherId } = schoolClass;
  const studentIds = await createUsers(core, 'student', 50);
  const csv = Array.from({ length: 30 }, newEmail).join('\n');

  const enrolments = studentIds.map((studentId, index) => enroll(index % 2 ? core : other, studentId, { classId }));
  const imports = await outcomes([importRoster(other, teacherId, { classId, csv, dryRun: false })]);
  const { answered, refused } = await outcomes(enrolments);

  const { roster, total } = await rosterOf(core, schoolClass);
  const imported = imports.answered.length * 30;
  expect(countKinds(imports.refused)).toEqual(imported === 0 ? { VALIDATION_FAILED: 1 } : {});
  expect({ total, enrolled: answered.length }).toEqual({ total: 40, enrolled: 40 - imported });
  expect(countKinds(refused)).toEqual({ CLASS_FULL: 50 - answered.length });
  expect(roster.filter(({ status }) => status === 'invited')).toHaveLength(imported);
});

test('twenty registrations, of which eight are invited, fill a class of eight and no more', async () => {
  await using system = await createTestSystem();
  const [core, other] = await twoProcesses(system);
  const schoolClass = await createSchoolClass(core, { students: 0, policy: { capacity: 8 } });
  const { classId, teacherId } = schoolClass;
  const emails = Array.from({ length: 2 * AT_ONCE }, newEmail);
  const invited = emails.slice(0, 8);
  await importRoster(core, teacherId, { classId, csv: invited.join('\n'), dryRun: false });

  const { refused } = await outcomes(
    emails.map(async (email, index) => {
      const process = index % 2 ? core : other;
      return enroll(process, await signUpStudent(process, email), { classId });
    }),
  );

  expect(countKinds(refused)).toEqual({ ALREADY_ENROLLED: 8, CLASS_FULL: 12 });
  const { roster } = await rosterOf(core, schoolClass);
  expect(roster.map(({ email, status }) => `${status} ${email}`).toSorted()).toEqual(
    invited.map((email) => `enrolled ${email}`).toSorted(),
  );
});
