import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { listStudentAttendance } from '../../src/attendance/list-student-attendance';
import { archiveClass } from '../../src/classes/archive-class';
import { enroll } from '../../src/classes/enroll';
import { leaveClass } from '../../src/classes/leave-class';
import { listEnrollments } from '../../src/classes/list-enrollments';
import { listRoster } from '../../src/classes/list-roster';
import { reportClass } from '../../src/reports/report-class';
import { endSession } from '../../src/sessions/end-session';
import { expectExactLedger } from '../ledger';
import { countKinds, outcomes } from '../outcomes';
import { asStudent, createSchoolClass, createUsers, first, mark, openMeeting } from '../school';
import { createTestSystem } from '../test-core';

const page = { page: 1, limit: 20 };

test('who leaves has no place any more, and keeps the marks, which the teacher still sees', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { classId, teacherId, sessionId, studentIds, code } = await openMeeting(core, { students: 2 });
  const studentId = first(studentIds);
  await mark(core, studentId, code);
  await expect(listEnrollments(core, studentId, page)).resolves.toMatchObject({ enrollments: [{ classId }] });

  await expect(leaveClass(core, studentId, classId)).resolves.toEqual({
    message: 'You have left the class. Your marks are kept.',
  });

  await expect(listEnrollments(core, studentId, page)).resolves.toMatchObject({ enrollments: [] });
  await expect(listRoster(core, teacherId, { classId, ...page })).resolves.toMatchObject({ pagination: { total: 1 } });
  await endSession(core, teacherId, sessionId);
  const { marks } = await expectExactLedger(core, sessionId);
  expect(marks).toHaveLength(2);
  const { report } = await reportClass(core, teacherId, { classId });
  expect(report.students.find((student) => student.studentId === studentId)).toMatchObject({
    isEnrolled: false,
    present: 1,
    isAtRisk: false,
  });
  const history = await listStudentAttendance(core, asStudent(studentId), { studentId, ...page });
  expect(history.attendanceHistory).toMatchObject([{ classId, status: 'present' }]);
});

test('who left is asked for no mark at the end, can give none, and may come back', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { classId, teacherId, sessionId, studentIds, code } = await openMeeting(core, { students: 2 });
  const [studentId = '', other = ''] = studentIds;
  await leaveClass(core, studentId, classId);
  await expect(mark(core, studentId, code)).rejects.toMatchObject({ kind: 'NOT_ENROLLED' });
  await endSession(core, teacherId, sessionId);
  const { marks } = await expectExactLedger(core, sessionId);
  expect(marks).toMatchObject([{ studentId: other, status: 'absent' }]);
  await expect(enroll(core, studentId, { classId })).resolves.toMatchObject({ classId });
});

test('nothing is there to leave for who is not enrolled, or twice; an archived class can be left', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { classId, teacherId, studentIds } = await createSchoolClass(core, { students: 1 });
  const [studentId = '', stranger = ''] = [...studentIds, ...(await createUsers(core, 'student', 1))];
  await archiveClass(core, teacherId, classId);
  await leaveClass(core, studentId, classId);
  for (const [who, what] of [
    [studentId, classId],
    [stranger, classId],
    [studentId, randomUUID()],
  ] as const) {
    await expect(leaveClass(core, who, what)).rejects.toMatchObject({ kind: 'NOT_FOUND' });
  }
});

test('the one place of a class goes from hand to hand: never two in it, and free as soon as it is left', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const other = await system.anotherProcess();
  const { classId } = await createSchoolClass(core, { students: 0, policy: { capacity: 1 } });
  const [holder = '', ...waiting] = await createUsers(core, 'student', 21);
  await enroll(core, holder, { classId });

  const { answered: left, refused: late } = await outcomes([
    leaveClass(core, holder, classId),
    leaveClass(other, holder, classId),
    leaveClass(core, holder, classId),
  ]);
  expect(left).toHaveLength(1);
  expect(countKinds(late)).toEqual({ NOT_FOUND: 2 });

  const { answered, refused } = await outcomes(
    waiting.map((studentId, index) => enroll(index % 2 ? core : other, studentId, { classId })),
  );
  expect(answered).toHaveLength(1);
  expect(countKinds(refused)).toEqual({ CLASS_FULL: 19 });
});

test('leaving and enrolling at the same moment: the class is never fuller than it may be', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const other = await system.anotherProcess();
  const { classId } = await createSchoolClass(core, { students: 0, policy: { capacity: 1 } });
  let [holder = '', next = ''] = await createUsers(core, 'student', 2);
  await enroll(core, holder, { classId });
  for (let turn = 0; turn < 20; turn += 1) {
    const [, { answered, refused }] = await Promise.all([
      leaveClass(core, holder, classId),
      outcomes([enroll(other, next, { classId })]),
    ]);
    // Whoever was quicker: the place is free for who asks again.
    if (answered.length === 0) {
      expect(countKinds(refused)).toEqual({ CLASS_FULL: 1 });
      await enroll(other, next, { classId });
    }
    const enrolled = await core.database.prisma.enrollment.findMany({ where: { classId } });
    expect(enrolled).toMatchObject([{ studentId: next }]);
    [holder, next] = [next, holder];
  }
});
