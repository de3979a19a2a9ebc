import type { OwnRates } from '@rollcall/contracts/attendance';
import type { Core } from '../core';
import { OVERDUE_FROM } from '../sessions/session-lifecycle';
import { OPEN_GOAL, reachGoal } from './reach-goal';
import { COUNTS } from './read-report';
import { tallyOf, type Counts } from './statistics';

/** More than a student ever enrols in; the ones that were left go first. */
const MOST_CLASSES = 200;

/**
 * A student's own attendance class by class, and whether the goal of each can still be reached. Classes that the student has left
 * stay with their marks; archived ones have nothing ahead but what was started. One query.
 *
 * The marks are those of the teacher's report, and beside them one that was given in a session that still runs: the report leaves
 * that session out for the sake of those on the way, and this student is there. So each session is either marked, or ahead, or
 * was none of the student's.
 */
export async function listOwnRates(core: Core, studentId: string): Promise<OwnRates> {
  const rows = await core.database.query<Row>({
    name: 'rates-of-student',
    text: `
      WITH marked AS (
        SELECT s.class_id, ${COUNTS}
        FROM attendance marks JOIN sessions s ON s.id = marks.session_id
        WHERE marks.student_id = $1
        GROUP BY s.class_id
      ), listed AS (
        SELECT class_id, bool_or(is_enrolled) AS is_enrolled
        FROM (
          SELECT class_id, true AS is_enrolled FROM enrollments WHERE student_id = $1
          UNION ALL SELECT class_id, false FROM marked
        ) AS found
        GROUP BY class_id
      )
      SELECT c.id AS "classId", c.name AS "className", c.code AS "classCode", u.full_name AS "teacherName",
             c.attendance_goal_percent AS "attendanceGoalPercent", listed.is_enrolled AS "isEnrolled",
             coalesce(present, 0) AS present, coalesce(late, 0) AS late, coalesce(absent, 0) AS absent,
             coalesce(excused, 0) AS excused, ahead.sessions AS "sessionsAhead"
      FROM listed
      JOIN classes c ON c.id = listed.class_id
      JOIN users u ON u.id = c.teacher_id
      LEFT JOIN marked ON marked.class_id = c.id
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS sessions FROM sessions s
        WHERE s.class_id = c.id AND listed.is_enrolled AND (c.is_active OR s.started_at IS NOT NULL)
          AND s.ended_at IS NULL AND ${OVERDUE_FROM} >= $2
          AND NOT EXISTS (SELECT FROM attendance a WHERE a.session_id = s.id AND a.student_id = $1)
      ) AS ahead
      ORDER BY listed.is_enrolled DESC, c.name, c.id
      LIMIT ${MOST_CLASSES}`,
    values: [studentId, core.now()],
  });
  return { classes: rows.map(presentRate) };
}

type Row = Omit<OwnRates['classes'][number], keyof Counts | 'rate' | 'goal'> & Counts;

function presentRate({ present, late, absent, excused, ...row }: Row): OwnRates['classes'][number] {
  const counts = { present, late, absent, excused };
  // Who has left has nothing to reach any more.
  return { ...row, ...tallyOf(counts), goal: row.isEnrolled ? reachGoal(counts, row) : OPEN_GOAL };
}
