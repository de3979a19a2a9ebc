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
  /** The sessions with a mark, counted from 1, and these marks, in any order; null: not one. */
  positions: number[] | null;
  statuses: AttendanceStatus[] | null;
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
      WITH held AS (${HELD}), of_student AS MATERIALIZED (
        SELECT a.student_id, array_agg(held.position::int) AS positions, array_agg(a.status::text) AS statuses
        FROM held JOIN attendance a ON a.session_id = held.id
        GROUP BY a.student_id
      ), listed AS (
        SELECT student_id, bool_or(is_enrolled) AS is_enrolled
        FROM (
          SELECT student_id, true AS is_enrolled FROM enrollments WHERE class_id = $1
          UNION ALL SELECT student_id, false FROM of_student
        ) AS found
        GROUP BY student_id
      )
      SELECT 'session' AS kind, id, start_time, end_time, NULL AS full_name, NULL AS email, NULL::boolean AS is_enrolled,
             NULL::int[] AS positions, NULL::text[] AS statuses
      FROM held
      UNION ALL
      SELECT 'student', u.id, NULL, NULL, u.full_name, u.email, listed.is_enrolled,
             positions, statuses
      FROM listed JOIN users u ON u.id = listed.student_id LEFT JOIN of_student ON of_student.student_id = u.id
      ORDER BY kind, start_time, full_name, id`,
    values: [classId, from ?? '-infinity', until ?? 'infinity'],
  });
  return { classId, className: name, classCode: code, timeZone, ...presentRows(rows) };
}

function presentRows(rows: (SessionRow | StudentRow)[]): Pick<ClassRegister, 'sessions' | 'students'> {
  const sessions = rows.filter((row) => row.kind === 'session');
  return {
    sessions: sessions.map(({ id, start_time, end_time }) => ({
      sessionId: id,
      startTime: start_time.toISOString(),
      endTime: end_time.toISOString(),
    })),
    students: rows
      .filter((row) => row.kind === 'student')
      .map(({ id, full_name, email, is_enrolled, ...marks }) => ({
        studentId: id,
        studentName: full_name,
        email,
        isEnrolled: is_enrolled,
        marks: spread(marks, sessions.length),
      })),
  };
}

/** The marks in the order of the sessions, with null where there is none. Here, for PostgreSQL would look each of them up. */
function spread(
  { positions, statuses }: Pick<StudentRow, 'positions' | 'statuses'>,
  count: number,
): (AttendanceStatus | null)[] {
  const marks = Array.from<AttendanceStatus | null>({ length: count }).fill(null);
  for (const [index, position] of (positions ?? []).entries()) marks[position - 1] = statuses?.[index] ?? null;
  return marks;
}
