import type { Database } from '@rollcall/db/client';

export type NewMark = {
  studentId: string;
  status: 'present' | 'late';
  markedAt: Date;
  ipAddress: string | null;
  userAgent: string | null;
};

export type WrittenMark = { id: string; studentId: string };

type Row = { last_event: number; mark_id: string; student_id: string };

/**
 * Stores marks of one session with their log entries and raises its counters, in one statement and one commit.
 *
 * Only what is answered was stored. A mark is left out when the student has one already (the unique index decides,
 * however many try at once), and all are when the session has ended or its code was replaced since they were judged:
 * the caller judges those again. The session's row is locked first, so that the log's numbers have no gap and become
 * visible in order.
 */
export async function writeMarks(
  database: Database,
  session: { id: string; epoch: number },
  marks: NewMark[],
): Promise<{ written: WrittenMark[]; lastEvent: number | null }> {
  const rows = await database.query<Row>({
    name: 'write-marks',
    text: `
      WITH open AS (
        SELECT id, last_event, total_present FROM sessions
        WHERE id = $1 AND started_at IS NOT NULL AND ended_at IS NULL AND code_epoch = $2
        FOR UPDATE
      ), inserted AS (
        INSERT INTO attendance (session_id, student_id, status, marked_at, ip_address, user_agent)
        SELECT open.id, mark.student_id, mark.status, mark.marked_at, mark.ip_address, mark.user_agent
        FROM open CROSS JOIN unnest($3::uuid[], $4::attendance_status[], $5::timestamptz[], $6::text[], $7::text[])
          AS mark(student_id, status, marked_at, ip_address, user_agent)
        ON CONFLICT (session_id, student_id) DO NOTHING
        RETURNING id, student_id, status, marked_at
      ), numbered AS (
        SELECT *, row_number() OVER (ORDER BY marked_at, student_id) AS n FROM inserted
      ), logged AS (
        INSERT INTO session_events (session_id, number, type, at, actor_id, student_id, status, total_present)
        SELECT open.id, open.last_event + n, 'attendance-marked', marked_at, student_id, student_id, status,
               open.total_present + n
        FROM numbered CROSS JOIN open
      ), raised AS (
        UPDATE sessions
        SET last_event = sessions.last_event + added.n, total_present = sessions.total_present + added.n
        FROM open, (SELECT count(*) AS n FROM inserted) AS added
        WHERE sessions.id = open.id AND added.n > 0
        RETURNING sessions.last_event
      )
      SELECT raised.last_event, inserted.id AS mark_id, inserted.student_id FROM inserted CROSS JOIN raised`,
    values: [
      session.id,
      session.epoch,
      marks.map((mark) => mark.studentId),
      marks.map((mark) => mark.status),
      marks.map((mark) => mark.markedAt),
      marks.map((mark) => mark.ipAddress),
      marks.map((mark) => mark.userAgent),
    ],
  });
  return {
    written: rows.map((row) => ({ id: row.mark_id, studentId: row.student_id })),
    lastEvent: rows[0]?.last_event ?? null,
  };
}
