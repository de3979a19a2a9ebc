import type { Report, Statistics } from '@rollcall/contracts/attendance';
import { AppError } from '../app-error';
import type { Core } from '../core';
import { createLocalClock } from './local-clock';
import { readReport, type SessionRow, type StudentRow } from './read-report';
import { reportRange, type WantedRange } from './report-range';
import { isAtRisk, summarize, tallyOf } from './statistics';

type ReportedClass = { name: string; time_zone: string; attendance_goal_percent: number };

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
  const { name, time_zone: timeZone, attendance_goal_percent: goal } = await readClass(core, teacherId, classId);
  const clock = createLocalClock(timeZone);
  const wanted = reportRange(input, clock);
  if (wanted.kind !== 'range') throw new AppError(wanted.kind, { details: [wanted.problem] });
  const { sessions, students } = await readReport(core.database, classId, wanted.range);
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

async function readClass(core: Core, teacherId: string, classId: string): Promise<ReportedClass> {
  const [found] = await core.database.query<ReportedClass>({
    name: 'reported-class',
    text: 'SELECT name, time_zone, attendance_goal_percent FROM classes WHERE id = $1 AND teacher_id = $2',
    values: [classId, teacherId],
  });
  if (!found) throw new AppError('NOT_FOUND');
  return found;
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
