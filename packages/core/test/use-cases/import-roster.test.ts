import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { importRoster } from '../../src/classes/import-roster';
import { listRoster } from '../../src/classes/list-roster';
import type { Core } from '../../src/core';
import { createSchoolClass, createUsers, emailOf, first } from '../school';
import { signUpStudent } from '../sign-up';
import { createTestSystem } from '../test-core';

const newEmail = () => `${randomUUID()}@school.example`;

async function placesOf(core: Core, teacherId: string, classId: string) {
  const { roster, pagination } = await listRoster(core, teacherId, { classId, page: 1, limit: 100 });
  return { roster, total: pagination.total };
}

test('a list is taken whole: accounts are enrolled, places are kept for the others, who is there stays', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { classId, teacherId, studentIds } = await createSchoolClass(core, { students: 1 });
  const studentId = first(await createUsers(core, 'student', 1));
  const stranger = newEmail();
  const csv = `Name;E-mail\nSomeone;${emailOf(studentId)}\n\nAda Lovelace;${stranger}\n;${emailOf(first(studentIds))}`;

  const answer = await importRoster(core, teacherId, { classId, csv, dryRun: false });

  expect(answer).toMatchObject({ applied: true, enrolled: 1, invited: 1, alreadyThere: 1, bad: 0 });
  expect(answer.lines).toMatchObject([
    { line: 2, email: emailOf(studentId), fullName: 'student 0', outcome: 'enrolled', problem: null },
    { line: 4, email: stranger, fullName: 'Ada Lovelace', outcome: 'invited', problem: null },
    { line: 5, outcome: 'already-there', problem: null },
  ]);
  const { roster } = await placesOf(core, teacherId, classId);
  expect(roster).toHaveLength(3);
  expect(roster).toContainEqual(expect.objectContaining({ status: 'enrolled', studentId }));
  expect(roster).toContainEqual(
    expect.objectContaining({ status: 'invited', email: stranger, fullName: 'Ada Lovelace' }),
  );
  await signUpStudent(core, stranger);
  const { roster: later } = await placesOf(core, teacherId, classId);
  expect(later.map(({ status }) => status)).toEqual(['enrolled', 'enrolled', 'enrolled']);
});

test('a dry run says the same and changes nothing', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { classId, teacherId } = await createSchoolClass(core, { students: 0, policy: { capacity: 2 } });
  const studentId = first(await createUsers(core, 'student', 1));
  const csv = [emailOf(studentId), newEmail(), emailOf(teacherId), 'nobody', newEmail(), emailOf(studentId)].join('\n');

  const look = await importRoster(core, teacherId, { classId, csv, dryRun: true });

  expect(look).toMatchObject({ applied: false, enrolled: 1, invited: 1, alreadyThere: 0, bad: 4 });
  expect(look.lines.map(({ problem }) => problem)).toEqual([
    null,
    null,
    'This e-mail belongs to a teacher',
    'Has no e-mail',
    'The class is full from here on',
    'Has the same e-mail as line 1',
  ]);
  expect(look.lines.map(({ rule }) => rule)).toEqual([null, null, 'teacher', 'no-email', 'full', 'repeated']);
  expect(look.lines.at(-1)).toMatchObject({ sameAs: 1 });
  expect(await placesOf(core, teacherId, classId)).toEqual({ roster: [], total: 0 });
});

test('one bad line, and nothing is stored; the refusal names the line', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { classId, teacherId } = await createSchoolClass(core, { students: 0 });
  const csv = `${newEmail()}\n${newEmail()}\nAda Lovelace\n`;

  await expect(importRoster(core, teacherId, { classId, csv, dryRun: false })).rejects.toMatchObject({
    kind: 'VALIDATION_FAILED',
    details: [{ field: 'line 3', problem: 'Has no e-mail' }],
  });
  expect(await placesOf(core, teacherId, classId)).toEqual({ roster: [], total: 0 });
});

test('the same list once more changes nothing', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { classId, teacherId } = await createSchoolClass(core, { students: 0 });
  const studentIds = await createUsers(core, 'student', 3);
  const csv = [...studentIds.map(emailOf), newEmail(), newEmail()].join('\n');
  await importRoster(core, teacherId, { classId, csv, dryRun: false });
  const before = await placesOf(core, teacherId, classId);

  const again = await importRoster(core, teacherId, { classId, csv, dryRun: false });

  expect(again).toMatchObject({ applied: true, enrolled: 0, invited: 0, alreadyThere: 5 });
  expect(await placesOf(core, teacherId, classId)).toEqual(before);
});

test('two thousand lines are taken, and one more is not', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { classId, teacherId } = await createSchoolClass(core, { students: 0 });
  const studentIds = await createUsers(core, 'student', 1_000);
  const emails = [...studentIds.map(emailOf), ...Array.from({ length: 1_000 }, newEmail)];
  const csv = emails.map((email, index) => `"Student, ${index}",${email}`).join('\n');

  const more = importRoster(core, teacherId, { classId, csv: `${csv}\n${newEmail()}`, dryRun: true });
  await expect(more).rejects.toMatchObject({ kind: 'VALIDATION_FAILED', details: [{ field: 'csv' }] });
  const answer = await importRoster(core, teacherId, { classId, csv, dryRun: false });

  expect(answer).toMatchObject({ enrolled: 1_000, invited: 1_000, bad: 0 });
  expect((await placesOf(core, teacherId, classId)).total).toBe(2_000);
});
