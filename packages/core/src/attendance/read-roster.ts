import type { AttendanceStatus, RosterEntry } from '@rollcall/contracts/attendance';
import type { Core } from '../core';

type Row = {
  student_id: string;
  full_name: string;
  email: string;
  status: AttendanceStatus | null;
  marked_at: Date | null;
  received_at: Date | null;
  is_flagged: boolean;
};

/** Everyone who is enrolled or has a mark (who left the class keeps the history), by name, with the mark if any. */
export async function readRoster(
  core: Core,
  session: { id: string; classId: string },
  page: { skip: number; take: number } | null = null,
): Promise<RosterEntry[]> {
  const rows = await core.database.query<Row>({
    name: 'read-roster',
    text: `
      SELECT u.id AS student_id, u.full_name, u.email, a.status, a.marked_at, a.received_at,
             coalesce(a.flagged, false) AS is_flagged
      FROM (
        SELECT student_id FROM enrollments WHERE class_id = $1
        UNION SELECT student_id FROM attendance WHERE session_id = $2
      ) AS listed
      JOIN users u ON u.id = listed.student_id
      LEFT JOIN attendance a ON a.session_id = $2 AND a.student_id = u.id
      ORDER BY u.full_name, u.id
      LIMIT $3 OFFSET $4`,
    values: [session.classId, session.id, page?.take ?? null, page?.skip ?? 0],
  });
  return rows.map((row) => ({
    studentId: row.student_id,
    studentName: row.full_name,
    email: row.email,
    status: row.status,
    markedAt: row.marked_at?.toISOString() ?? null,
    receivedAt: row.received_at?.toISOString() ?? null,
    isFlagged: row.is_flagged,
  }));
}

/** How many `readRoster` lists in all. */
export async function countRoster(core: Core, session: { id: string; classId: string }): Promise<number> {
  const [row] = await core.database.query<{ total: number }>({
    name: 'count-roster',
    text: `
      SELECT count(*)::int AS total FROM (
        SELECT student_id FROM enrollments WHERE class_id = $1
        UNION SELECT student_id FROM attendance WHERE session_id = $2
      ) AS listed`,
    values: [session.classId, session.id],
  });
  return row?.total ?? 0;
}
