import type { AttendanceStatus } from '@rollcall/contracts/attendance';
import type { LateUploads } from '@rollcall/contracts/classes';
import type { Database } from '@rollcall/db/client';
import type { MarkedSession, MarkingStudent } from './judge-mark';

type SessionRow = {
  id: string;
  class_id: string;
  class_name: string;
  start_time: Date;
  end_time: Date;
  started_at: Date | null;
  ended_at: Date | null;
  code_key: Uint8Array;
  code_epoch: number;
  code_epoch_at: Date | null;
  code_ttl_seconds: number | null;
  late_after_minutes: number | null;
  late_uploads: LateUploads;
};

type StudentRow = {
  student_id: string;
  is_enrolled: boolean;
  mark_id: string | null;
  status: AttendanceStatus | null;
  marked_at: Date | null;
  nonce: string | null;
  /** Null: its log is not kept. */
  is_by_system: boolean | null;
  last_event: number;
};

const STRANGER: MarkingStudent = { isEnrolled: false, firstMark: null };

/**
 * What judging needs to know of a session and of the students who scan it; two queries however many they are. The
 * session is read last: its end marks the missing absent, and who sees such a mark must see the end as well.
 * `lastEvent`: of the session's log, in the very moment in which the students were read.
 */
export async function readScans(
  database: Database,
  number: number,
  studentIds: string[],
): Promise<{ session: MarkedSession | null; student: (studentId: string) => MarkingStudent; lastEvent: number }> {
  const rows = await readStudents(database, number, studentIds);
  const session = await readSession(database, number);
  const byId = new Map(rows.map((row) => [row.student_id, markingStudent(row)]));
  return { session, student: (studentId) => byId.get(studentId) ?? STRANGER, lastEvent: rows[0]?.last_event ?? 0 };
}

/** The session with that number in its codes, with all that judging a code needs; null: there is none. */
export async function readSession(database: Database, number: number): Promise<MarkedSession | null> {
  const [row] = await database.query<SessionRow>({
    name: 'session-of-code',
    text: `
      SELECT s.id, s.class_id, c.name AS class_name, s.start_time, s.end_time, s.started_at, s.ended_at, s.code_key,
             s.code_epoch, s.code_epoch_at, s.code_ttl_seconds, s.late_after_minutes,
             c.late_upload_policy AS late_uploads
      FROM sessions s JOIN classes c ON c.id = s.class_id
      WHERE s.number = $1::bigint`,
    values: [number],
  });
  if (!row) return null;
  const codes =
    row.code_epoch_at === null || row.code_ttl_seconds === null
      ? null
      : {
          number,
          key: row.code_key,
          epoch: row.code_epoch,
          epochAt: row.code_epoch_at,
          ttlSeconds: row.code_ttl_seconds,
        };
  return {
    id: row.id,
    classId: row.class_id,
    className: row.class_name,
    startTime: row.start_time,
    endTime: row.end_time,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    codes,
    lateAfterMinutes: row.late_after_minutes ?? 0,
    lateUploads: row.late_uploads,
  };
}

/** Who set an absence last, the log tells; it is asked for those alone who are absent, which takes an ended session. */
function readStudents(database: Database, number: number, studentIds: string[]): Promise<StudentRow[]> {
  return database.query<StudentRow>({
    name: 'students-of-scans',
    text: `
      SELECT scan.student_id, e.id IS NOT NULL AS is_enrolled, a.id AS mark_id, a.status, a.marked_at, a.nonce,
             s.last_event,
             CASE WHEN a.status = 'absent' THEN (
               SELECT actor_id IS NULL FROM session_events
               WHERE session_id = s.id AND student_id = scan.student_id
               ORDER BY number DESC LIMIT 1
             ) ELSE false END AS is_by_system
      FROM sessions s CROSS JOIN unnest($2::uuid[]) AS scan(student_id)
      LEFT JOIN enrollments e ON e.class_id = s.class_id AND e.student_id = scan.student_id
      LEFT JOIN attendance a ON a.session_id = s.id AND a.student_id = scan.student_id
      WHERE s.number = $1::bigint`,
    values: [number, studentIds],
  });
}

function markingStudent(row: StudentRow): MarkingStudent {
  const { is_enrolled: isEnrolled, mark_id: id, status, marked_at: markedAt, nonce } = row;
  if (id === null || status === null || markedAt === null) return { isEnrolled, firstMark: null };
  return { isEnrolled, firstMark: { id, status, markedAt, nonce, isBySystem: row.is_by_system ?? false } };
}
