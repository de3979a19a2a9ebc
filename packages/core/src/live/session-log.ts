import type { AttendanceStatus } from '@rollcall/contracts/attendance';
import type { Database } from '@rollcall/db/client';

/** One row of a session's log, with the name of the student it is about. */
export type LogEntry = {
  number: number;
  type: 'session-started' | 'code-replaced' | 'attendance-marked' | 'attendance-changed' | 'session-ended';
  at: Date;
  /** When the mark was made, where the entry is of another time: a change, or a late upload; null in every other entry. */
  markedAt: Date | null;
  studentId: string | null;
  studentName: string | null;
  formerStatus: AttendanceStatus | null;
  status: AttendanceStatus | null;
  totalPresent: number;
  /** The mark is a late upload that no teacher has confirmed by now. */
  isFlagged: boolean;
};

/** Read at once at most; a follower that is further behind reads again. */
export const LOG_PAGE = 1_000;

/**
 * The entries after a number, in order. They have no gaps, because a number is given under the session's row lock. A late
 * upload always has a reason.
 */
export function readLog(database: Database, sessionId: string, after: number): Promise<LogEntry[]> {
  return database.query<LogEntry>({
    name: 'read-log',
    text: `
      SELECT e.number, e.type, e.at, a.marked_at AS "markedAt", e.student_id AS "studentId", u.full_name AS "studentName",
             e.former_status AS "formerStatus", e.status, e.total_present AS "totalPresent",
             coalesce(a.flagged, false) AS "isFlagged"
      FROM session_events e LEFT JOIN users u ON u.id = e.student_id
      LEFT JOIN attendance a
        ON (e.type = 'attendance-changed' OR e.reason IS NOT NULL) AND a.session_id = e.session_id AND a.student_id = e.student_id
      WHERE e.session_id = $1 AND e.number > $2
      ORDER BY e.number
      LIMIT ${LOG_PAGE}`,
    values: [sessionId, after],
  });
}
