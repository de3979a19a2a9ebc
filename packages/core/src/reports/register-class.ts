import type { AttendanceStatus, ClassRegister } from '@rollcall/contracts/attendance';
import type { Core } from '../core';
import { createLocalClock } from './local-clock';
import { HELD } from './read-report';
import { requireRange, type WantedRange } from './report-range';
import { readReportedClass } from './reported-class';

type SessionRow = { kind: 'session'; id: string; start_time: Date; end_time: Date };
type StudentRow = {
  kind: 'student';
  id: string;
  full_name: string;
  email: string;
  is_enrolled: boolean;
  marks: (AttendanceStatus | null)[];
};

/**
 * The sheet of marks of a class over a range of days or moments, for its teacher: the very sessions and students of the report,
 * a mark (or none) for each of both. Two queries, however large the class. Fails with NOT_FOUND, or VALIDATION_FAILED (the end
 * lies before the start).
 */
export async function registerClass(
  core: Core,
  teacherId: string,
  input: WantedRange & { classId: string },
): Promise<ClassRegister> {
  const { classId } = input;
  const { name, code, time_zone: timeZone } = await readReportedClass(core, teacherId, classId);
  const { from, until } = requireRange(input, createLocalClock(timeZone));
  const rows = await core.database.query<SessionRow | StudentRow>({
    name: 'class-register',
    // One statement, so that the marks are of the very sessions that are listed, while others write.
    text: `
      WITH held AS (${HELD}), marks AS (
        SELECT a.student_id, a.session_id, a.status FROM held JOIN attendance a ON a.session_id = held.id
      ), listed AS (
        SELECT student_id, bool_or(is_enrolled) AS is_enrolled
        FROM (
          SELECT student_id, true AS is_enrolled FROM enrollments WHERE class_id = $1
          UNION ALL SELECT student_id, false FROM marks
        ) AS found
        GROUP BY student_id
      )
      SELECT 'session' AS kind, id, start_time, end_time, NULL AS full_name, NULL AS email, NULL::boolean AS is_enrolled,
             NULL::text[] AS marks
      FROM held
      UNION ALL
      SELECT 'student', u.id, NULL, NULL, u.full_name, u.email, listed.is_enrolled,
             ARRAY(
               SELECT marks.status::text FROM held
               LEFT JOIN marks ON marks.session_id = held.id AND marks.student_id = listed.student_id
               ORDER BY held.position
             )
      FROM listed JOIN users u ON u.id = listed.student_id
      ORDER BY kind, start_time, full_name, id`,
    values: [classId, from ?? '-infinity', until ?? 'infinity'],
  });
  return { classId, className: name, classCode: code, timeZone, ...presentRows(rows) };
}

function presentRows(rows: (SessionRow | StudentRow)[]): Pick<ClassRegister, 'sessions' | 'students'> {
  return {
    sessions: rows
      .filter((row) => row.kind === 'session')
      .map(({ id, start_time, end_time }) => ({
        sessionId: id,
        startTime: start_time.toISOString(),
        endTime: end_time.toISOString(),
      })),
    students: rows
      .filter((row) => row.kind === 'student')
      .map(({ id, full_name, email, is_enrolled, marks }) => ({
        studentId: id,
        studentName: full_name,
        email,
        isEnrolled: is_enrolled,
        marks,
      })),
  };
}
