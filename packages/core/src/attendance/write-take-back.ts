import type { Database } from '@rollcall/db/client';
import { OVERDUE_FROM } from '../sessions/session-lifecycle';

export type TakeBack = {
  sessionId: string;
  studentId: string;
  teacherId: string;
  /** Empty: none given. */
  reason: string;
  at: Date;
};

/**
 * `isOpen`: the session runs. `isKnown`: the student is of its class, or was marked in it. `lastEvent`: the number of the log
 * entry; null: there was no mark.
 */
export type TakenBack = { isOpen: boolean; isKnown: boolean; lastEvent: number | null };

/**
 * Removes a mark with its log entry and the session's counters, in one statement and one commit. The session's row is locked
 * first, then the mark's, as by everyone who writes marks: see write-change.ts.
 */
export async function writeTakeBack(database: Database, taken: TakeBack): Promise<TakenBack> {
  const [row] = await database.query<{ is_enrolled: boolean; last_event: number | null }>({
    name: 'write-take-back',
    text: `
      WITH open AS (
        SELECT id, class_id, last_event, total_present FROM sessions
        WHERE id = $1 AND started_at IS NOT NULL AND ended_at IS NULL AND ${OVERDUE_FROM} >= $3::timestamptz
        FOR UPDATE
      ), former AS (
        DELETE FROM attendance a USING open WHERE a.session_id = open.id AND a.student_id = $2
        RETURNING a.status
      ), counted AS (
        UPDATE sessions
        SET last_event = open.last_event + 1,
            total_present = open.total_present - (former.status IN ('present', 'late'))::int
        FROM open CROSS JOIN former WHERE sessions.id = open.id
        RETURNING sessions.last_event, sessions.total_present, former.status
      ), logged AS (
        INSERT INTO session_events (session_id, number, type, at, actor_id, student_id, former_status, reason, total_present)
        SELECT $1, last_event, 'attendance-changed', $3, $4, $2, status, NULLIF($5, ''), total_present FROM counted
      )
      SELECT EXISTS (SELECT FROM enrollments e WHERE e.class_id = open.class_id AND e.student_id = $2) AS is_enrolled,
             (SELECT last_event FROM counted) AS last_event
      FROM open`,
    values: [taken.sessionId, taken.studentId, taken.at, taken.teacherId, taken.reason],
  });
  const lastEvent = row?.last_event ?? null;
  return { isOpen: row !== undefined, isKnown: lastEvent !== null || row?.is_enrolled === true, lastEvent };
}
