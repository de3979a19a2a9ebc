import type { Report, Statistics } from '@rollcall/contracts/attendance';
import type { Core } from '../core';
import { createLocalClock } from './local-clock';
import { readReport, type SessionRow, type StudentRow } from './read-report';
import { requireRange, type WantedRange } from './report-range';
import { readReportedClass } from './reported-class';
import { isAtRisk, summarize, tallyOf } from './statistics';

/**
 * The attendance of a class over a range of days or moments, for its teacher, also of an archived class. Two queries,
 * however large the class. A session that still runs is in no rate and in no list until it has ended; nor is one that
 * nobody started, unless marks were set by hand. Who left the class stays with the marks, and is no longer at risk.
 * Fails with NOT_FOUND, or VALIDATION_FAILED (the end lies before the start).
 */
export async function reportClass(
  core: Core,
  teacherId: string,
  input: WantedRange & { classId: string },
): Promise<{ report: Report; statistics: Statistics }> {
  const { classId } = input;
  const {
    name,
    time_zone: timeZone,
    attendance_goal_percent: goal,
  } = await readReportedClass(core, teacherId, classId);
  const clock = createLocalClock(timeZone);
  const { sessions, students } = await readReport(core.database, classId, requireRange(input, clock));
  const report = {
    classId,
    className: name,
    timeZone,
    attendanceGoalPercent: goal,
    sessions: sessions.map(presentSession),
    students: students.map((student) => presentStudent(student, goal)),
  };
  return { report, statistics: summarize(report, clock) };
}

function presentSession(row: SessionRow): Report['sessions'][number] {
  const { id, startTime, endTime } = row;
  return { sessionId: id, startTime: startTime.toISOString(), endTime: endTime.toISOString(), ...tallyOf(row) };
}

function presentStudent(row: StudentRow, attendanceGoalPercent: number): Report['students'][number] {
  const { id, fullName, email, isEnrolled, absentInARow } = row;
  return {
    studentId: id,
    studentName: fullName,
    email,
    isEnrolled,
    absentInARow,
    isAtRisk: isEnrolled && isAtRisk(row, { absentInARow, attendanceGoalPercent }),
    ...tallyOf(row),
  };
}
