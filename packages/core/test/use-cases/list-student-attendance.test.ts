import { attendanceHistory } from '@rollcall/contracts/attendance';
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { listStudentAttendance } from '../../src/attendance/list-student-attendance';
import type { Principal } from '../../src/auth/principal';
import type { Core } from '../../src/core';
import { createPastSessions, mornings } from '../past-sessions';
import { asStudent, asTeacher, createSchoolClass, first } from '../school';
import { createTestSystem, NINE } from '../test-core';

const page = { page: 1, limit: 100 };

/** One student with three marks in each of two classes of different teachers; the first class is archived. */
async function openHistory(core: Core) {
  const one = await createSchoolClass(core, { students: 2 });
  const two = await createSchoolClass(core, { students: 1 });
  const studentId = first(one.studentIds);
  await core.database.prisma.enrollment.create({ data: { classId: two.classId, studentId } });
  const statusOf = () => 'late' as const;
  const later = new Date(NINE.getTime() + 3_600_000);
  const past = { studentIds: [studentId], statusOf };
  const ofOne = await createPastSessions(core, { ...past, classId: one.classId, starts: mornings(NINE, 3) });
  const ofTwo = await createPastSessions(core, { ...past, classId: two.classId, starts: mornings(later, 3) });
  await core.database.prisma.class.update({ where: { id: one.classId }, data: { isActive: false } });
  return { one, two, studentId, ofOne, ofTwo };
}

async function sessionsSeen(core: Core, who: Principal, studentId: string, classId?: string): Promise<string[]> {
  const answer = await listStudentAttendance(core, who, { studentId, classId, ...page });
  expect(attendanceHistory.parse(answer)).toEqual(answer);
  expect(answer.pagination.total).toBe(answer.attendanceHistory.length);
  return answer.attendanceHistory.map(({ sessionId }) => sessionId);
}

test('a student sees the own marks in all classes, latest session first', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { one, studentId, ofOne, ofTwo } = await openHistory(core);
  const inOrder = [2, 1, 0].flatMap((day) => [ofTwo[day], ofOne[day]]);
  await expect(sessionsSeen(core, asStudent(studentId), studentId)).resolves.toEqual(inOrder);
  await expect(sessionsSeen(core, asStudent(studentId), studentId, one.classId)).resolves.toEqual(ofOne.toReversed());
  const second = { studentId, page: 2, limit: 4 };
  const { attendanceHistory: rest, pagination } = await listStudentAttendance(core, asStudent(studentId), second);
  expect(rest.map(({ sessionId }) => sessionId)).toEqual(inOrder.slice(4));
  expect(pagination).toEqual({ page: 2, limit: 4, total: 6 });
});

test('a teacher sees a student’s marks in the own classes, archived ones too, and no others', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { one, two, studentId, ofOne, ofTwo } = await openHistory(core);
  await expect(sessionsSeen(core, asTeacher(one.teacherId), studentId)).resolves.toEqual(ofOne.toReversed());
  await expect(sessionsSeen(core, asTeacher(two.teacherId), studentId, two.classId)).resolves.toEqual(
    ofTwo.toReversed(),
  );
  await core.database.prisma.enrollment.deleteMany({ where: { studentId } });
  await expect(sessionsSeen(core, asTeacher(one.teacherId), studentId)).resolves.toEqual(ofOne.toReversed());
});

test('what is not theirs is NOT_FOUND: another student, a stranger, another’s class, nobody', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { one, two, studentId } = await openHistory(core);
  const neighbour = one.studentIds[1] ?? '';
  const stranger = await createSchoolClass(core, { students: 1 });
  const refused: [who: Principal, studentId: string, classId?: string][] = [
    [asStudent(neighbour), studentId],
    [asStudent(studentId), studentId, stranger.classId],
    [asStudent(studentId), studentId, randomUUID()],
    [asTeacher(stranger.teacherId), studentId],
    [asTeacher(one.teacherId), studentId, two.classId],
    [asTeacher(one.teacherId), first(two.studentIds)],
    [asTeacher(one.teacherId), randomUUID()],
  ];
  for (const [who, id, classId] of refused) {
    await expect(sessionsSeen(core, who, id, classId)).rejects.toMatchObject({ kind: 'NOT_FOUND' });
  }
});

test('who has no mark yet has an empty history, for oneself and for the teacher', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { teacherId, studentIds } = await createSchoolClass(core, { students: 1 });
  const studentId = first(studentIds);
  for (const who of [asStudent(studentId), asTeacher(teacherId)]) {
    await expect(sessionsSeen(core, who, studentId)).resolves.toEqual([]);
  }
});
