import { expect, test } from 'vitest';
import { registerClass } from '../../src/reports/register-class';
import { reportClass } from '../../src/reports/report-class';
import { createPastSessions, mornings } from '../past-sessions';
import { createMeeting, createSchoolClass, createUsers, first } from '../school';
import { createTestSystem, NINE } from '../test-core';

const STATUSES = ['present', 'late', 'absent', 'excused', null] as const;

test('the sheet has the sessions and students of the report, and adds up to it', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { teacherId, classId, studentIds } = await createSchoolClass(core, { students: 7 });
  const statusOf = (student: number, session: number) => STATUSES[(student * 3 + session) % STATUSES.length] ?? null;
  const starts = mornings(NINE, 6);
  const sessionIds = await createPastSessions(core, { classId, studentIds, starts, statusOf });
  // Who left keeps a line; a session that lies ahead has no column.
  await core.database.prisma.enrollment.deleteMany({ where: { studentId: first(studentIds) } });
  await core.database.prisma.session.create({
    data: {
      classId,
      startTime: new Date('2030-01-01T09:00:00Z'),
      endTime: new Date('2030-01-01T10:00:00Z'),
      codeKey: new Uint8Array(32),
    },
  });

  const register = await registerClass(core, teacherId, { classId });
  const { report } = await reportClass(core, teacherId, { classId });

  expect(register.sessions.map(({ sessionId }) => sessionId)).toEqual(sessionIds);
  expect(register.students.map(({ studentId, isEnrolled }) => ({ studentId, isEnrolled }))).toEqual(
    report.students.map(({ studentId, isEnrolled }) => ({ studentId, isEnrolled })),
  );
  for (const [index, { studentId, marks }] of register.students.entries()) {
    const student = studentIds.indexOf(studentId);
    expect(marks).toEqual(starts.map((_, session) => statusOf(student, session)));
    const count = (status: string) => marks.filter((mark) => mark === status).length;
    const { present, late, absent, excused } = report.students[index] ?? {};
    expect([present, late, absent, excused]).toEqual(['present', 'late', 'absent', 'excused'].map(count));
  }
});

test('a range cuts it as it cuts the report', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { teacherId, classId, studentIds } = await createSchoolClass(core, { students: 2 });
  await createPastSessions(core, { classId, studentIds, starts: mornings(NINE, 5), statusOf: () => 'present' });
  const day = (at: number) => new Date(NINE.getTime() + at * 86_400_000).toISOString().slice(0, 10);
  const { sessions, students } = await registerClass(core, teacherId, { classId, startDate: day(1), endDate: day(3) });
  expect(sessions).toHaveLength(3);
  expect(students.map(({ marks }) => marks.length)).toEqual([3, 3]);
  await expect(registerClass(core, teacherId, { classId, startDate: day(3), endDate: day(1) })).rejects.toMatchObject({
    kind: 'VALIDATION_FAILED',
  });
});

test('a class without sessions has its students and no columns; a stranger’s class is not there', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { teacherId, classId } = await createMeeting(core, { students: 3 });
  const { sessions, students } = await registerClass(core, teacherId, { classId });
  expect(sessions).toEqual([]);
  expect(students.map(({ marks }) => marks)).toEqual([[], [], []]);
  const stranger = first(await createUsers(core, 'employee', 1));
  await expect(registerClass(core, stranger, { classId })).rejects.toMatchObject({ kind: 'NOT_FOUND' });
});
