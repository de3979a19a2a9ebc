import type { AttendanceStatus } from '@rollcall/contracts/attendance';
import { sessionStatus, type SessionTimes } from '../sessions/session-lifecycle';
import { judgeCode, type CodeFacts } from '../sessions/session-code';
import { arrivalStatus } from './arrival';

/** What is known of a session when a code with its number comes in. */
export type MarkedSession = SessionTimes & {
  id: string;
  classId: string;
  className: string;
  /** Null before the start, when no code has been made yet. */
  codes: CodeFacts | null;
  lateAfterMinutes: number;
};

/** What is known of the student in that session. */
export type MarkingStudent = {
  isEnrolled: boolean;
  firstMark: { id: string; status: AttendanceStatus; markedAt: Date } | null;
};

export type MarkVerdict =
  | { kind: 'mark'; status: 'present' | 'late' }
  | { kind: 'QR_TOKEN_INVALID' | 'SESSION_NOT_ACTIVE' | 'QR_TOKEN_EXPIRED' | 'NOT_ENROLLED' }
  | { kind: 'ALREADY_MARKED_ATTENDANCE'; firstMark: NonNullable<MarkingStudent['firstMark']> };

/** The checks of spec section 3, in its order. `at`: when the request reached the server. */
export function judgeMark(
  session: MarkedSession | null,
  student: MarkingStudent,
  scan: { code: string; at: Date },
): MarkVerdict {
  const verdict = session?.codes ? judgeCode(session.codes, scan.code, scan.at) : 'false';
  if (session === null || verdict === 'false') return { kind: 'QR_TOKEN_INVALID' };
  if (sessionStatus(session, scan.at) !== 'active') return { kind: 'SESSION_NOT_ACTIVE' };
  if (verdict === 'expired') return { kind: 'QR_TOKEN_EXPIRED' };
  if (!student.isEnrolled) return { kind: 'NOT_ENROLLED' };
  if (student.firstMark) return { kind: 'ALREADY_MARKED_ATTENDANCE', firstMark: student.firstMark };
  return { kind: 'mark', status: arrivalStatus(session, scan.at) };
}
