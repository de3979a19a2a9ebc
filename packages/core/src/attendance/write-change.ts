import type { AttendanceStatus } from '@rollcall/contracts/attendance';
import type { Database } from '@rollcall/db/client';
import { OVERDUE_FROM } from '../sessions/session-lifecycle';

export type Change = {
  sessionId: string;
  studentId: string;
  teacherId: string;
  status: AttendanceStatus;
  /** Empty: none given. */
  reason: string;
  at: Date;
};

/** `lastEvent`: the number of the change's log entry; null: there was nothing to change. */
type ChangedMark = { id: string; markedAt: Date; lastEvent: number | null };

type Row = { id: string; marked_at: Date; last_event: number | null } | { id: null };

/**
 * Writes a mark or its change with the log entry and the session's counters, in one statement and one commit. Null:
 * nothing was written, because the session takes no marks or the student is not of it. `again`: nothing was written, because
 * a first mark of the student was committed after this statement had begun (its snapshot cannot see that row; the next
 * statement's can).
 *
 * The session's row is locked first, as by everyone who writes marks. Then the mark's own row, so that its status is
 * the one that the change before has left: what the log calls the former status is true however many change at once.
 * What a teacher has seen is not flagged any more; and where it is not what the phone was answered, the phone that asks
 * again with its nonce is told of the mark that there is.
 *
 * The counters go on from the locked row's: "sessions.total_present - 1" would be tried on the row of the snapshot first,
 * and the check on the total refuses that one where it is behind.
 */
export async function writeChange(database: Database, change: Change): Promise<ChangedMark | 'again' | null> {
  const [row] = await database.query<Row>({
    name: 'write-change',
    text: `
      WITH open AS (
        SELECT id, class_id, last_event, total_present FROM sessions
        WHERE id = $1 AND (started_at IS NOT NULL OR ${OVERDUE_FROM} < $4::timestamptz)
        FOR UPDATE
      ), former AS (
        SELECT a.id, a.status, a.marked_at, a.flagged, a.nonce
        FROM open JOIN attendance a ON a.session_id = open.id AND a.student_id = $2
        FOR UPDATE OF a
      ), first AS (
        INSERT INTO attendance (session_id, student_id, status, marked_at)
        SELECT open.id, e.student_id, $3::attendance_status, $4
        FROM open JOIN enrollments e ON e.class_id = open.class_id AND e.student_id = $2
        WHERE NOT EXISTS (SELECT FROM former)
        ON CONFLICT (session_id, student_id) DO NOTHING
        RETURNING id, marked_at
      ), changed AS (
        UPDATE attendance
        SET status = $3, flagged = false, nonce = CASE WHEN former.status = $3 THEN former.nonce END
        FROM former
        WHERE attendance.id = former.id AND (former.status <> $3 OR former.flagged OR $6::text <> '')
        RETURNING former.status AS former_status
      ), entry AS (
        SELECT NULL::attendance_status AS former_status FROM first UNION ALL SELECT former_status FROM changed
      ), counted AS (
        UPDATE sessions
        SET last_event = open.last_event + 1,
            total_present = open.total_present + ($3 IN ('present', 'late'))::int
                            - (entry.former_status IS NOT NULL AND entry.former_status IN ('present', 'late'))::int
        FROM open CROSS JOIN entry WHERE sessions.id = open.id
        RETURNING sessions.last_event, sessions.total_present, entry.former_status
      ), logged AS (
        INSERT INTO session_events (session_id, number, type, at, actor_id, student_id, former_status, status, reason,
                                    total_present)
        SELECT $1, last_event,
               CASE WHEN former_status IS NULL THEN 'attendance-marked' ELSE 'attendance-changed' END::session_event_type,
               $4, $5, $2, former_status, $3, NULLIF($6, ''), total_present
        FROM counted
      )
      SELECT mark.id, mark.marked_at, (SELECT last_event FROM counted) AS last_event
      FROM open LEFT JOIN (SELECT id, marked_at FROM former UNION ALL SELECT id, marked_at FROM first) AS mark ON true
      WHERE mark.id IS NOT NULL
         OR EXISTS (SELECT FROM enrollments e WHERE e.class_id = open.class_id AND e.student_id = $2)`,
    values: [change.sessionId, change.studentId, change.status, change.at, change.teacherId, change.reason],
  });
  if (row === undefined) return null;
  return row.id === null ? 'again' : { id: row.id, markedAt: row.marked_at, lastEvent: row.last_event };
}
