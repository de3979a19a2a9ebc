import type { AttendanceStatus } from '@rollcall/contracts/attendance';
import { classReport } from '@rollcall/contracts/attendance';
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { changeMark } from '../../src/attendance/change-mark';
import { reportClass } from '../../src/reports/report-class';
import { endSession } from '../../src/sessions/end-session';
import { createPastSessions, mornings } from '../past-sessions';
import { createMeeting, createSchoolClass, first, mark, openMeeting } from '../school';
import { createTestSystem, NINE } from '../test-core';

const STATUSES = [null, 'present', 'late', 'absent', 'absent', 'excused'] as const;

/** Looks random and is the same every time. */
function someStatus(student: number, session: number): AttendanceStatus | null {
  return STATUSES[(student * 31 + session * session * 17 + student * session * 7) % STATUSES.length] ?? null;
}

test('what PostgreSQL counts is what one counts by hand, for every student and every session', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { classId, teacherId, studentIds } = await createSchoolClass(core, { students: 23 });
  const starts = mornings(NINE, 17);
  const sessionIds = await createPastSessions(core, { classId, studentIds, starts, statusOf: someStatus });

  const answer = await reportClass(core, teacherId, { classId });

  expect(classReport.parse(answer)).toEqual(answer);
  const { report, statistics } = answer;
  expect(report.sessions.map(({ sessionId }) => sessionId)).toEqual(sessionIds);
  const tally = (marks: (string | null)[]) => {
    const count = (status: string) => marks.filter((each) => each === status).length;
    return { present: count('present'), late: count('late'), absent: count('absent'), excused: count('excused') };
  };
  for (const [index, session] of report.sessions.entries()) {
    expect(session).toMatchObject(tally(studentIds.map((_id, student) => someStatus(student, index))));
  }
  for (const [student, studentId] of studentIds.entries()) {
    const marks = starts.map((_start, index) => someStatus(student, index));
    const counted = marks.filter((status) => status !== null && status !== 'excused').toReversed();
    const cameBack = counted.findIndex((status) => status !== 'absent');
    expect(report.students.find((each) => each.studentId === studentId)).toMatchObject({
      ...tally(marks),
      isEnrolled: true,
      absentInARow: cameBack === -1 ? counted.length : cameBack,
    });
  }
  const { present, late, absent, excused, totalSessions, totalStudents } = statistics;
  const all = starts.flatMap((_start, index) => studentIds.map((_id, student) => someStatus(student, index)));
  expect({ present, late, absent, excused, totalSessions, totalStudents }).toEqual({
    ...tally(all),
    totalSessions: 17,
    totalStudents: 23,
  });
  expect(statistics.studentsAtRisk).toBe(report.students.filter(({ isAtRisk }) => isAtRisk).length);
});

test('a student is at risk below the class’s goal, or after three absences in a row up to the latest session', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const policy = { attendanceGoalPercent: 50 };
  const { classId, teacherId, studentIds } = await createSchoolClass(core, { students: 4, policy });
  const courses = ['pppppaaa', 'ppppaaap', 'paaapapa', 'pppaaeea'];
  const statuses: Record<string, AttendanceStatus> = { p: 'present', a: 'absent', e: 'excused' };
  const statusOf = (student: number, session: number) => statuses[courses[student]?.[session] ?? ''] ?? null;
  await createPastSessions(core, { classId, studentIds, starts: mornings(NINE, 8), statusOf });

  const { report, statistics } = await reportClass(core, teacherId, { classId });
  const found = studentIds.map((id) => report.students.find(({ studentId }) => studentId === id));
  expect(found.map((student) => [student?.isAtRisk, student?.absentInARow])).toEqual([
    [true, 3],
    [false, 0],
    [true, 1],
    [true, 3],
  ]);
  expect(statistics.studentsAtRisk).toBe(3);
});

test('who left the class stays with the marks; who came later has no absences from before', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const { classId, teacherId, sessionId, studentIds, code } = await openMeeting(core, { students: 2 });
  const [stayed = '', left = ''] = studentIds;
  await mark(core, stayed, code);
  clock.advance(60_000);
  await endSession(core, teacherId, sessionId);
  const { studentIds: newcomers } = await createSchoolClass(core, { students: 1 });
  const studentId = first(newcomers);
  await core.database.prisma.enrollment.create({ data: { classId, studentId, enrolledAt: clock.now() } });
  await core.database.prisma.enrollment.deleteMany({ where: { classId, studentId: left } });
  await core.database.prisma.class.update({ where: { id: classId }, data: { isActive: false } });

  const { report, statistics } = await reportClass(core, teacherId, { classId });

  const of = (id: string) => report.students.find((student) => student.studentId === id);
  expect(of(stayed)).toMatchObject({ isEnrolled: true, present: 1, absent: 0, rate: 1, isAtRisk: false });
  expect(of(left)).toMatchObject({ isEnrolled: false, present: 0, absent: 1, rate: 0, isAtRisk: false });
  expect(of(studentId)).toMatchObject({ isEnrolled: true, absent: 0, rate: null, isAtRisk: false });
  expect(statistics).toMatchObject({ present: 1, absent: 1, rate: 0.5, totalStudents: 3, totalSessions: 1 });
});

test('a session that runs, one that lies ahead and one that nobody started are in no report', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const { classId, teacherId, studentIds, code } = await openMeeting(core, { students: 1 });
  await mark(core, first(studentIds), code);
  const codeKey = new Uint8Array(32);
  const [startTime, endTime] = [new Date(NINE.getTime() - 7_200_000), new Date(NINE.getTime() - 3_600_000)];
  const missed = await core.database.prisma.session.create({ data: { classId, codeKey, startTime, endTime } });
  const ahead = { classId, codeKey, startTime: new Date('2026-03-03T09:00Z'), endTime: new Date('2026-03-03T10:00Z') };
  await core.database.prisma.session.create({ data: ahead });

  const { report, statistics } = await reportClass(core, teacherId, { classId });
  expect(report.sessions).toEqual([]);
  expect(statistics).toMatchObject({ totalSessions: 0, present: 0, rate: null, totalStudents: 1 });

  // Marked by hand, from paper: then it did take place.
  clock.advance(1);
  const onPaper = { sessionId: missed.id, studentId: first(studentIds), status: 'present' as const, reason: '' };
  await changeMark(core, teacherId, onPaper);
  const { report: later } = await reportClass(core, teacherId, { classId });
  expect(later.sessions).toMatchObject([{ sessionId: missed.id, present: 1 }]);
});

test('a range of days is one of the class’s own time zone, also where the clocks change', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const policy = { timeZone: 'Europe/Berlin' };
  const { classId, teacherId } = await createSchoolClass(core, { students: 0, policy });
  const starts = ['2026-03-28T22:59:59Z', '2026-03-28T23:00Z', '2026-03-29T21:59:59Z', '2026-03-29T22:00Z'];
  const dates = starts.map((start) => new Date(start));
  await createPastSessions(core, { classId, studentIds: [], starts: dates, statusOf: () => null });
  const startsIn = async (startDate?: string, endDate?: string) => {
    const { report } = await reportClass(core, teacherId, { classId, startDate, endDate });
    return report.sessions.map(({ startTime }) => dates.findIndex((date) => date.toISOString() === startTime));
  };

  await expect(startsIn('2026-03-29', '2026-03-29')).resolves.toEqual([1, 2]);
  await expect(startsIn(undefined, '2026-03-28')).resolves.toEqual([0]);
  await expect(startsIn('2026-03-30')).resolves.toEqual([3]);
  await expect(startsIn('2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z')).resolves.toEqual([1, 2, 3]);
  await expect(startsIn()).resolves.toEqual([0, 1, 2, 3]);
  await expect(startsIn('2026-03-29', '2026-03-28')).rejects.toMatchObject({
    kind: 'VALIDATION_FAILED',
    details: [{ field: 'endDate' }],
  });
});

test('a report is for the class’s teacher, and NOT_FOUND for everyone else', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { classId, studentIds, teacherId } = await createMeeting(core, { students: 1 });
  const { teacherId: other } = await createSchoolClass(core, { students: 0 });
  for (const userId of [other, first(studentIds), randomUUID()]) {
    await expect(reportClass(core, userId, { classId })).rejects.toMatchObject({ kind: 'NOT_FOUND' });
  }
  await expect(reportClass(core, teacherId, { classId: randomUUID() })).rejects.toMatchObject({ kind: 'NOT_FOUND' });
});
