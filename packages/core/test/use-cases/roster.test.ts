import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { addStudent } from '../../src/classes/add-student';
import { archiveClass } from '../../src/classes/archive-class';
import { enroll } from '../../src/classes/enroll';
import { listEnrollments } from '../../src/classes/list-enrollments';
import { listRoster } from '../../src/classes/list-roster';
import { removeStudent } from '../../src/classes/remove-student';
import { updateProfile } from '../../src/users/update-profile';
import { expectExactLedger } from '../ledger';
import { createSchoolClass, createUsers, emailOf, first, mark, openMeeting } from '../school';
import { newAccount, signUp, signUpStudent } from '../sign-up';
import { createTestSystem } from '../test-core';

const page = { page: 1, limit: 20 };
const newEmail = () => `${randomUUID()}@school.example`;

test('a student with an account is enrolled, whatever the enrolment policy', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const policy = { enrolmentPolicy: 'closed' as const };
  const { classId, teacherId } = await createSchoolClass(core, { students: 0, policy });
  const studentId = first(await createUsers(core, 'student', 1));

  const place = await addStudent(core, teacherId, { classId, email: emailOf(studentId) });

  expect(place).toMatchObject({ status: 'enrolled', studentId, fullName: 'student 0', email: emailOf(studentId) });
  const { roster } = await listRoster(core, teacherId, { classId, ...page });
  expect(roster).toEqual([place]);
  await expect(listEnrollments(core, studentId, page)).resolves.toMatchObject({ enrollments: [{ classId }] });
});

test('for an e-mail without an account a place is kept, and registering with it takes it', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { classId, teacherId } = await createSchoolClass(core, { students: 0 });
  const email = newEmail();

  const kept = await addStudent(core, teacherId, { classId, email });
  expect(kept).toMatchObject({ status: 'invited', studentId: null, fullName: '', email });
  const studentId = await signUpStudent(core, email);

  const { roster } = await listRoster(core, teacherId, { classId, ...page });
  expect(roster).toMatchObject([{ id: kept.id, status: 'enrolled', studentId, email }]);
});

test('who registers as a teacher takes no student’s place', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { classId, teacherId } = await createSchoolClass(core, { students: 0 });
  const email = newEmail();
  await addStudent(core, teacherId, { classId, email });

  await signUp(core, { ...newAccount(), email });

  const { roster } = await listRoster(core, teacherId, { classId, ...page });
  expect(roster).toMatchObject([{ status: 'invited', email }]);
});

test('a student who takes on an invited e-mail takes the place', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { classId, teacherId } = await createSchoolClass(core, { students: 0 });
  const email = newEmail();
  await addStudent(core, teacherId, { classId, email });
  const studentId = first(await createUsers(core, 'student', 1));

  await updateProfile(core, studentId, { email });

  const { roster } = await listRoster(core, teacherId, { classId, ...page });
  expect(roster).toMatchObject([{ status: 'enrolled', studentId }]);
});

test('no second place, none for a teacher, none in a full or an archived class', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const policy = { capacity: 2 };
  const { classId, teacherId, studentIds } = await createSchoolClass(core, { students: 1, policy });
  const invited = newEmail();
  const add = (email: string) => addStudent(core, teacherId, { classId, email });

  await expect(add(emailOf(teacherId))).rejects.toMatchObject({
    kind: 'VALIDATION_FAILED',
    details: [{ field: 'email', problem: 'This e-mail belongs to a teacher' }],
  });
  await add(invited);
  await expect(add(emailOf(first(studentIds)))).rejects.toMatchObject({ kind: 'ALREADY_ENROLLED' });
  await expect(add(invited)).rejects.toMatchObject({ kind: 'ALREADY_ENROLLED' });
  await expect(add(newEmail())).rejects.toMatchObject({ kind: 'CLASS_FULL' });
  await archiveClass(core, teacherId, classId);
  await expect(add(newEmail())).rejects.toMatchObject({ kind: 'NOT_FOUND' });
});

test('a kept place counts for all but its student, who gets in without code and into a full class', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const policy = { capacity: 1, enrolmentPolicy: 'code' as const, joinCode: 'sesame' };
  const { classId, teacherId } = await createSchoolClass(core, { students: 0, policy });
  const [studentId = '', other = ''] = await createUsers(core, 'student', 2);
  const { id } = await core.database.prisma.invitation.create({ data: { classId, email: emailOf(studentId) } });

  await expect(enroll(core, other, { classId, joinCode: 'sesame' })).rejects.toMatchObject({ kind: 'CLASS_FULL' });
  await expect(enroll(core, studentId, { classId })).resolves.toMatchObject({ id, class: { enrolledCount: 1 } });

  const { roster } = await listRoster(core, teacherId, { classId, ...page });
  expect(roster).toMatchObject([{ id, status: 'enrolled', studentId }]);
});

test('ten wrong join codes in a minute and no more', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const policy = { enrolmentPolicy: 'code' as const, joinCode: 'sesame' };
  const { classId } = await createSchoolClass(core, { students: 0, policy });
  const studentId = first(await createUsers(core, 'student', 1));
  const guess = (joinCode: string) => enroll(core, studentId, { classId, joinCode });

  for (let turn = 0; turn < 10; turn += 1) {
    await expect(guess(`guess ${turn}`)).rejects.toMatchObject({ kind: 'ENROLLMENT_CLOSED' });
  }
  await expect(guess('sesame')).rejects.toMatchObject({ kind: 'RATE_LIMITED' });
});

test('who is removed has no place any more, keeps the marks, and may come back', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { classId, teacherId, sessionId, studentIds, code } = await openMeeting(core, { students: 2 });
  const studentId = first(studentIds);
  await mark(core, studentId, code);
  const { roster } = await listRoster(core, teacherId, { classId, search: emailOf(studentId), ...page });
  const { id: placeId } = first(roster);

  await removeStudent(core, teacherId, { classId, placeId });

  await expect(listEnrollments(core, studentId, page)).resolves.toMatchObject({ enrollments: [] });
  const { marks } = await expectExactLedger(core, sessionId);
  expect(marks).toMatchObject([{ studentId, status: 'present' }]);
  await expect(removeStudent(core, teacherId, { classId, placeId })).rejects.toMatchObject({ kind: 'NOT_FOUND' });
  await enroll(core, studentId, { classId });
});

test('a place of another class is not removed', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { classId, teacherId } = await createSchoolClass(core, { students: 0 });
  const other = await createSchoolClass(core, { students: 1 });
  const { roster } = await listRoster(core, other.teacherId, { classId: other.classId, ...page });

  const attempt = removeStudent(core, teacherId, { classId, placeId: first(roster).id });

  await expect(attempt).rejects.toMatchObject({ kind: 'NOT_FOUND' });
});

test('the roster is by name, whatever the case, and in pages; the nameless stand by their e-mail', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { classId, teacherId } = await createSchoolClass(core, { students: 0 });
  const people = ['Zoe', 'amy', 'Carl'].map((fullName) => ({ classId, fullName, email: newEmail() }));
  const nameless = { classId, fullName: '', email: `b${newEmail()}` };
  await core.database.prisma.invitation.createMany({ data: [...people, nameless] });
  const list = (input: { page: number; limit: number; search?: string }) =>
    listRoster(core, teacherId, { classId, ...input });
  const names = async (...args: Parameters<typeof list>) =>
    (await list(...args)).roster.map(({ fullName, email }) => fullName || email);

  expect(await names({ page: 1, limit: 3 })).toEqual(['amy', nameless.email, 'Carl']);
  expect(await names({ page: 2, limit: 3 })).toEqual(['Zoe']);
  expect(await list({ page: 9, limit: 3 })).toEqual({ roster: [], pagination: { page: 9, limit: 3, total: 4 } });
  expect(await names({ ...page, search: 'AMY' })).toEqual(['amy']);
  expect(await names({ ...page, search: nameless.email.slice(0, 12) })).toEqual([nameless.email]);
  expect(await names({ ...page, search: '%' })).toEqual([]);
});
