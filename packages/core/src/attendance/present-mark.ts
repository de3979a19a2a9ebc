import type { Attendance } from '@rollcall/contracts/attendance';

/** A stored mark with its session, as its student and teacher see it. */
export function presentMark(
  session: { id: string; classId: string; className: string },
  mark: { id: string; studentId: string; status: Attendance['status']; markedAt: Date },
): Attendance {
  return {
    id: mark.id,
    sessionId: session.id,
    classId: session.classId,
    className: session.className,
    studentId: mark.studentId,
    status: mark.status,
    markedAt: mark.markedAt.toISOString(),
  };
}
