import { randomUUID } from 'node:crypto';
import { createClassInput } from '@rollcall/contracts/classes';
import { expect, test } from 'vitest';
import { addStudent } from '../../src/classes/add-student';
import { archiveClass } from '../../src/classes/archive-class';
import { createClass } from '../../src/classes/create-class';
import { enroll } from '../../src/classes/enroll';
import { importRoster } from '../../src/classes/import-roster';
import { leaveClass } from '../../src/classes/leave-class';
import { listActiveClasses, listOwnClasses } from '../../src/classes/list-classes';
import { listEnrollments } from '../../src/classes/list-enrollments';
import { listRoster } from '../../src/classes/list-roster';
import { removeStudent } from '../../src/classes/remove-student';
import { updateClass } from '../../src/classes/update-class';
import type { Core } from '../../src/core';
import { updateProfile } from '../../src/users/update-profile';
import { createSchoolClass, createUsers, emailOf, first } from '../school';
import { signUpStudent } from '../sign-up';
import { createTestSystem } from '../test-core';
import { countReads } from '../watch-queries';

const MINUTE_MS = 60_000;
const page = { page: 1, limit: 20 };
const newEmail = () => `${randomUUID()}@school.example`;

type School = { teacherId: string; classId: string; classCode: string; studentId: string; invited: string };

async function openSchool(core: Core): Promise<School> {
  const { studentIds, ...school } = await createSchoolClass(core, { students: 1 });
  const invited = newEmail();
  await addStudent(core, school.teacherId, { classId: school.classId, email: invited });
  return { ...school, studentId: first(studentIds), invited };
}

/** All lists in which the class stands. */
async function lists(core: Core, { teacherId, studentId, classCode }: School) {
  const own = await listOwnClasses(core, teacherId, { ...page, search: '', archived: false });
  const enrolled = await listEnrollments(core, studentId, page);
  const found = await listActiveClasses(core, { ...page, search: classCode });
  return {
    own: own.classes,
    enrolled: enrolled.enrollments.map((enrollment) => enrollment.class),
    active: found.classes,
  };
}

test('a list that was read costs no query any more', async () => {
  await using system = await createTestSystem();
  const school = await openSchool(system.core);
  const { core, reads } = countReads(system.core);

  const before = await lists(core, school);
  expect(reads()).toBeGreaterThan(0);
  const spent = reads();

  expect(await lists(core, school)).toEqual(before);
  expect(reads()).toBe(spent);
});

const changes: Record<string, (core: Core, school: School) => Promise<unknown>> = {
  'a class is made': (core, { teacherId }) => {
    const input = createClassInput.parse({ name: 'Class new', code: randomUUID().slice(0, 8) });
    return createClass(core, teacherId, input);
  },
  'a class is edited': (core, { teacherId, classId }) => updateClass(core, teacherId, { classId, name: 'Class A' }),
  'a class is archived': (core, { teacherId, classId }) => archiveClass(core, teacherId, classId),
  'a student enrols': async (core, { classId }) =>
    enroll(core, first(await createUsers(core, 'student', 1)), { classId }),
  'a student is added': async (core, { teacherId, classId }) =>
    addStudent(core, teacherId, { classId, email: emailOf(first(await createUsers(core, 'student', 1))) }),
  'a list is imported': async (core, { teacherId, classId }) => {
    const csv = emailOf(first(await createUsers(core, 'student', 1)));
    return importRoster(core, teacherId, { classId, csv, dryRun: false });
  },
  'a student is removed': async (core, { teacherId, classId, studentId }) => {
    const { roster } = await listRoster(core, teacherId, { classId, search: emailOf(studentId), ...page });
    return removeStudent(core, teacherId, { classId, placeId: first(roster).id });
  },
  'a student leaves': (core, { classId, studentId }) => leaveClass(core, studentId, classId),
  'an invited student registers': (core, { invited }) => signUpStudent(core, invited),
  'a teacher takes another name': (core, { teacherId }) => updateProfile(core, teacherId, { fullName: 'Ada Lovelace' }),
};

test.for(Object.entries(changes))('%s: seen at once here, and on every other process', async ([, change]) => {
  await using system = await createTestSystem();
  const { core } = system;
  const other = await system.anotherProcess();
  const school = await openSchool(core);
  const before = await lists(core, school);
  expect(await lists(other, school)).toEqual(before);

  await change(core, school);

  const after = await lists(core, school);
  expect(after).not.toEqual(before);
  await expect.poll(() => lists(other, school), { timeout: 10_000 }).toEqual(after);
});

test('what one is shown depends on who asks, on the page and on the search', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const [one, two] = [await openSchool(core), await openSchool(core)];

  for (const school of [one, two, one]) {
    const { own, enrolled } = await lists(core, school);
    expect([...own, ...enrolled].map(({ id }) => id)).toEqual([school.classId, school.classId]);
  }
  await archiveClass(core, one.teacherId, one.classId);
  for (const archived of [true, false, true]) {
    const { classes } = await listOwnClasses(core, one.teacherId, { ...page, search: '', archived });
    expect(classes).toHaveLength(archived ? 1 : 0);
  }
  const pages = await Promise.all([1, 2].map((number) => listActiveClasses(core, { page: number, limit: 1 })));
  expect(pages[0]?.classes).not.toEqual(pages[1]?.classes);
  await expect(listActiveClasses(core, { page: 1, limit: 1, search: newEmail() })).resolves.toMatchObject({
    classes: [],
  });
});

test('without a word of change class lists are believed for five minutes and enrolments for ten', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const school = await openSchool(core);
  const names = async () => {
    const { own, enrolled, active } = await lists(core, school);
    return [first(own).name, first(active).name, first(enrolled).name];
  };
  const [name = ''] = await names();
  // Behind everyone's back.
  await core.database.prisma.class.update({ where: { id: school.classId }, data: { name: 'Class B' } });

  clock.advance(5 * MINUTE_MS - 1);
  expect(await names()).toEqual([name, name, name]);
  clock.advance(2);
  expect(await names()).toEqual(['Class B', 'Class B', name]);
  clock.advance(5 * MINUTE_MS);
  expect(await names()).toEqual(['Class B', 'Class B', 'Class B']);
});

test('a read that began before a change is not remembered after it', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { enrollments } = core.catalogue;
  const stale = { enrollments: [], pagination: { ...page, total: 0 } };
  const key = [randomUUID()];

  await enrollments.read(key, () => {
    core.catalogue.changed();
    return Promise.resolve(stale);
  });

  const fresh = { ...stale, pagination: { ...page, total: 1 } };
  await expect(enrollments.read(key, () => Promise.resolve(fresh))).resolves.toBe(fresh);
  await expect(enrollments.read(key, () => Promise.reject(new Error('Read again')))).resolves.toBe(fresh);
});

test('a read that failed is not remembered', async () => {
  await using system = await createTestSystem();
  const { enrollments } = system.core.catalogue;
  const key = [randomUUID()];
  await expect(enrollments.read(key, () => Promise.reject(new Error('Away')))).rejects.toThrow('Away');
  const answer = { enrollments: [], pagination: { ...page, total: 0 } };
  await expect(enrollments.read(key, () => Promise.resolve(answer))).resolves.toBe(answer);
});
