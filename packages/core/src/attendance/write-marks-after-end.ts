import type { Database } from '@rollcall/db/client';
import { claimSql, type EarlierScans } from './claim-sql';
import { MARK_ROWS, markColumns, writtenMarks, type MarkRow, type NewMark, type WrittenMarks } from './new-mark';

/**
 * Stores marks after the session's end that were scanned before it, otherwise as write-marks.ts does: each takes the
 * place of the absence that the end gave, or is the first of a student who joined the class since. All are left out when
 * anything was written in the session since they were judged (`lastEvent`: the last of then), for an absence that a
 * teacher has looked at stays.
 */
export async function writeMarksAfterEnd(
  database: Database,
  session: { id: string; lastEvent: number },
  marks: NewMark[],
  how: EarlierScans,
): Promise<WrittenMarks> {
  const { name, taken, ofTaken } = claimSql(how);
  const rows = await database.query<MarkRow>({
    name: `write-marks-after-end${name}`,
    text: `
      WITH open AS (
        SELECT id, last_event, total_present FROM sessions
        WHERE id = $1 AND ended_at IS NOT NULL AND last_event = $2
        FOR UPDATE
      ), former AS (
        SELECT a.student_id, a.status FROM open JOIN attendance a ON a.session_id = open.id AND a.student_id = ANY($3)
      ), ${taken} stored AS (
        INSERT INTO attendance (session_id, student_id, status, marked_at, ip_address, user_agent, received_at, flagged,
                                nonce)
        SELECT open.id, mark.*
        FROM open CROSS JOIN ${MARK_ROWS} ${ofTaken}
        ON CONFLICT (session_id, student_id) DO UPDATE
        SET status = excluded.status, marked_at = excluded.marked_at, ip_address = excluded.ip_address,
            user_agent = excluded.user_agent, received_at = excluded.received_at, flagged = excluded.flagged,
            nonce = excluded.nonce
        WHERE attendance.status = 'absent'
        RETURNING id, student_id, status, coalesce(received_at, marked_at) AS at
      ), numbered AS (
        SELECT stored.*, former.status AS former_status, row_number() OVER (ORDER BY at, student_id) AS n
        FROM stored LEFT JOIN former USING (student_id)
      ), logged AS (
        INSERT INTO session_events (session_id, number, type, at, actor_id, student_id, former_status, status, reason,
                                    total_present)
        SELECT open.id, open.last_event + n,
               CASE WHEN former_status IS NULL THEN 'attendance-marked' ELSE 'attendance-changed' END::session_event_type,
               at, student_id, student_id, former_status, numbered.status, $11::text, open.total_present + n
        FROM numbered CROSS JOIN open
      ), raised AS (
        UPDATE sessions
        SET last_event = sessions.last_event + added.n, total_present = sessions.total_present + added.n
        FROM open, (SELECT count(*) AS n FROM stored) AS added
        WHERE sessions.id = open.id AND added.n > 0
        RETURNING sessions.last_event
      )
      SELECT raised.last_event, stored.id AS mark_id, stored.student_id FROM stored CROSS JOIN raised`,
    values: [session.id, session.lastEvent, ...markColumns(marks), how.reason],
  });
  return writtenMarks(rows);
}
