/** A mark that was judged and is to be stored. */
export type NewMark = {
  studentId: string;
  status: 'present' | 'late';
  markedAt: Date;
  ipAddress: string | null;
  userAgent: string | null;
  /** When the server had it, where it was scanned earlier. */
  receivedAt: Date | null;
  isFlagged: boolean;
  nonce: string | null;
};

/** What was stored of them; `lastEvent`: the number of the session's last log entry, null where nothing was. */
export type WrittenMarks = { written: { id: string; studentId: string }[]; lastEvent: number | null };

/** A stored mark, with the session's new count, as the writing statements answer it. */
export type MarkRow = { last_event: number; mark_id: string; student_id: string };

/** The marks as rows of a statement whose third parameter and the next seven are `markColumns`. */
export const MARK_ROWS = `unnest($3::uuid[], $4::attendance_status[], $5::timestamptz[], $6::text[], $7::text[],
  $8::timestamptz[], $9::boolean[], $10::text[])
  AS mark(student_id, status, marked_at, ip_address, user_agent, received_at, flagged, nonce)`;

/** In the order in which `MARK_ROWS` makes rows of them. */
export function markColumns(marks: NewMark[]): unknown[][] {
  return [
    marks.map((mark) => mark.studentId),
    marks.map((mark) => mark.status),
    marks.map((mark) => mark.markedAt),
    marks.map((mark) => mark.ipAddress),
    marks.map((mark) => mark.userAgent),
    marks.map((mark) => mark.receivedAt),
    marks.map((mark) => mark.isFlagged),
    marks.map((mark) => mark.nonce),
  ];
}

/** The rows of a writing statement, told apart from the count that each of them carries. */
export function writtenMarks(rows: MarkRow[]): WrittenMarks {
  return {
    written: rows.map((row) => ({ id: row.mark_id, studentId: row.student_id })),
    lastEvent: rows[0]?.last_event ?? null,
  };
}
