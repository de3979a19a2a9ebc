import type { Database } from '@rollcall/db/client';
import type { ReportRange } from './report-range';
import type { Counts } from './statistics';

export type SessionRow = Counts & { id: string; startTime: Date; endTime: Date };
export type StudentRow = Counts & {
  id: string;
  fullName: string;
  email: string;
  isEnrolled: boolean;
  /** Absences since the student last came, excused sessions passed over. */
  absentInARow: number;
};

type Row = ({ kind: 'session' } & SessionRow) | ({ kind: 'student' } & StudentRow);

/** Counts `marks` by status. */
export const COUNTS = `
  count(*) FILTER (WHERE marks.status = 'present')::int AS present,
  count(*) FILTER (WHERE marks.status = 'late')::int AS late,
  count(*) FILTER (WHERE marks.status = 'absent')::int AS absent,
  count(*) FILTER (WHERE marks.status = 'excused')::int AS excused`;

/**
 * The sessions of a class ($1) from a moment on ($2) and before another ($3) that are reported: those that took place and are
 * over. One that runs would count everyone who is still on the way, and one that nobody started counts only where marks
 * were set by hand (decision 14).
 */
export const HELD = `
  SELECT id, start_time, end_time, row_number() OVER (ORDER BY start_time, id) AS position
  FROM sessions
  WHERE class_id = $1 AND start_time >= $2::timestamptz AND start_time < $3::timestamptz
    AND last_event > 0 AND (ended_at IS NOT NULL OR started_at IS NULL)`;

/**
 * The class's sessions of the range, oldest first, and its students, by name, with their marks counted by PostgreSQL.
 * One statement, so that both see the same marks and their sums agree while others write.
 *
 * Students: the enrolled and whoever has a mark.
 */
export async function readReport(
  database: Database,
  classId: string,
  { from, until }: ReportRange,
): Promise<{ sessions: SessionRow[]; students: StudentRow[] }> {
  const rows = await database.query<Row>({
    name: 'class-report',
    text: `
      WITH held AS (${HELD}), marks AS MATERIALIZED (
        SELECT a.session_id, a.student_id, a.status, held.position,
               max(held.position) FILTER (WHERE a.status IN ('present', 'late')) OVER (PARTITION BY a.student_id) AS came
        FROM held JOIN attendance a ON a.session_id = held.id
      ), of_session AS (
        SELECT session_id, ${COUNTS} FROM marks GROUP BY session_id
      ), of_student AS (
        SELECT student_id, ${COUNTS},
               count(*) FILTER (WHERE status = 'absent' AND position > coalesce(came, 0))::int AS absent_in_a_row
        FROM marks GROUP BY student_id
      ), listed AS (
        SELECT student_id, bool_or(is_enrolled) AS is_enrolled
        FROM (
          SELECT student_id, true AS is_enrolled FROM enrollments WHERE class_id = $1
          UNION ALL SELECT student_id, false FROM of_student
        ) AS found
        GROUP BY student_id
      )
      SELECT 'session' AS kind, held.id, held.start_time AS "startTime", held.end_time AS "endTime",
             NULL AS "fullName", NULL AS email, NULL::boolean AS "isEnrolled", NULL::int AS "absentInARow",
             coalesce(present, 0) AS present, coalesce(late, 0) AS late, coalesce(absent, 0) AS absent,
             coalesce(excused, 0) AS excused
      FROM held LEFT JOIN of_session ON of_session.session_id = held.id
      UNION ALL
      SELECT 'student', u.id, NULL, NULL, u.full_name, u.email, listed.is_enrolled, coalesce(absent_in_a_row, 0),
             coalesce(present, 0), coalesce(late, 0), coalesce(absent, 0), coalesce(excused, 0)
      FROM listed JOIN users u ON u.id = listed.student_id LEFT JOIN of_student ON of_student.student_id = u.id
      ORDER BY kind, "startTime", "fullName", id`,
    values: [classId, from ?? '-infinity', until ?? 'infinity'],
  });
  return {
    sessions: rows.filter((row) => row.kind === 'session'),
    students: rows.filter((row) => row.kind === 'student'),
  };
}
