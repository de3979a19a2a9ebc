import type { Database } from '@rollcall/db/client';
import { claimSql, type EarlierScans } from './claim-sql';
import { MARK_ROWS, markColumns, writtenMarks, type MarkRow, type NewMark, type WrittenMarks } from './new-mark';

/**
 * Stores marks of one session with their log entries and raises its counters, in one statement and one commit.
 *
 * Only what is answered was stored. A mark is left out when the student has one already (the unique index decides,
 * however many try at once), and all are when the session has ended or its code was replaced since they were judged:
 * the caller judges those again. The session's row is locked first, so that the log's numbers have no gap and become
 * visible in order. The log tells when each was received.
 */
export async function writeMarks(
  database: Database,
  session: { id: string; epoch: number },
  marks: NewMark[],
  how: EarlierScans,
): Promise<WrittenMarks> {
  const { name, taken, ofTaken } = claimSql(how);
  const rows = await database.query<MarkRow>({
    name: `write-marks${name}`,
    text: `
      WITH open AS (
        SELECT id, last_event, total_present FROM sessions
        WHERE id = $1 AND started_at IS NOT NULL AND ended_at IS NULL AND code_epoch = $2
        FOR UPDATE
      ), ${taken} inserted AS (
        INSERT INTO attendance (session_id, student_id, status, marked_at, ip_address, user_agent, received_at, flagged,
                                nonce)
        SELECT open.id, mark.*
        FROM open CROSS JOIN ${MARK_ROWS} ${ofTaken}
        ON CONFLICT (session_id, student_id) DO NOTHING
        RETURNING id, student_id, status, coalesce(received_at, marked_at) AS at, received_at IS NOT NULL AS is_earlier
      ), numbered AS (
        SELECT *, row_number() OVER (ORDER BY at, student_id) AS n FROM inserted
      ), logged AS (
        INSERT INTO session_events (session_id, number, type, at, actor_id, student_id, status, reason, total_present)
        SELECT open.id, open.last_event + n, 'attendance-marked', at, student_id, student_id, status,
               CASE WHEN is_earlier THEN $11::text END, open.total_present + n
        FROM numbered CROSS JOIN open
      ), raised AS (
        UPDATE sessions
        SET last_event = sessions.last_event + added.n, total_present = sessions.total_present + added.n
        FROM open, (SELECT count(*) AS n FROM inserted) AS added
        WHERE sessions.id = open.id AND added.n > 0
        RETURNING sessions.last_event
      )
      SELECT raised.last_event, inserted.id AS mark_id, inserted.student_id FROM inserted CROSS JOIN raised`,
    values: [session.id, session.epoch, ...markColumns(marks), how.reason],
  });
  return writtenMarks(rows);
}
