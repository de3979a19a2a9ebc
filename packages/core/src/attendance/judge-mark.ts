import type { AttendanceStatus } from '@rollcall/contracts/attendance';
import type { LateUploads } from '@rollcall/contracts/classes';
import { sessionStatus, type SessionTimes } from '../sessions/session-lifecycle';
import { judgeCode, type CodeFacts, type CodeVerdict } from '../sessions/session-code';
import { arrivalStatus } from './arrival';
import { judgeLateUpload } from './late-upload';

/** What is known of a session when a code with its number comes in. */
export type MarkedSession = SessionTimes & {
  id: string;
  classId: string;
  className: string;
  /** Null before the start, when no code has been made yet. */
  codes: CodeFacts | null;
  lateAfterMinutes: number;
  lateUploads: LateUploads;
};

/** `nonce`: the scan's, where it had one. `isBySystem`: the absence that the end gave, touched by nobody since. */
export type FirstMark = {
  id: string;
  status: AttendanceStatus;
  markedAt: Date;
  nonce: string | null;
  isBySystem: boolean;
};

/** What is known of the student in that session. */
export type MarkingStudent = { isEnrolled: boolean; firstMark: FirstMark | null };

/** `at`: when the request reached the server. `scannedAt`: when the phone says it scanned, where it says so. */
export type JudgedScan = { code: string; at: Date; scannedAt: Date | null; nonce: string | null };

/** `receivedAt`: where it was scanned earlier, when the server had it. */
type ToMark = {
  kind: 'mark';
  status: 'present' | 'late';
  markedAt: Date;
  receivedAt: Date | null;
  isFlagged: boolean;
};

export type Refused =
  | { kind: 'QR_TOKEN_INVALID' | 'SESSION_NOT_ACTIVE' | 'QR_TOKEN_EXPIRED' | 'NOT_ENROLLED' }
  | { kind: 'ALREADY_MARKED_ATTENDANCE'; firstMark: FirstMark };

/** `repeated`: the phone asks again, because the answer to this very scan was lost. */
export type MarkVerdict = ToMark | { kind: 'repeated'; firstMark: FirstMark } | Refused;

/** The checks of spec section 3, in its order; a scan whose code is not good now is judged by when it was scanned. */
export function judgeMark(session: MarkedSession | null, student: MarkingStudent, scan: JudgedScan): MarkVerdict {
  const { codes } = session ?? { codes: null };
  const verdict = codes === null ? 'false' : judgeCode(codes, scan.code, scan.at);
  if (session === null || codes === null || verdict === 'false') return { kind: 'QR_TOKEN_INVALID' };
  const { firstMark } = student;
  if (firstMark !== null && firstMark.nonce !== null && firstMark.nonce === scan.nonce) {
    return { kind: 'repeated', firstMark };
  }
  const scanned = judgeTime({ ...session, codes }, scan, verdict);
  if (scanned.kind !== 'scanned') return scanned;
  if (!student.isEnrolled) return { kind: 'NOT_ENROLLED' };
  if (firstMark !== null && !firstMark.isBySystem) return { kind: 'ALREADY_MARKED_ATTENDANCE', firstMark };
  const isLateUpload = scanned.at < scan.at;
  return {
    kind: 'mark',
    status: arrivalStatus(session, scanned.at),
    markedAt: scanned.at,
    receivedAt: isLateUpload ? scan.at : null,
    isFlagged: isLateUpload && session.lateUploads === 'flag',
  };
}

/** Now, for a code that is good now; else when the phone scanned it. */
function judgeTime(
  session: MarkedSession & { codes: CodeFacts },
  { code, at, scannedAt }: JudgedScan,
  verdict: Exclude<CodeVerdict, 'false'>,
) {
  const isActive = sessionStatus(session, at) === 'active';
  if (isActive && verdict === 'good') return { kind: 'scanned', at } as const;
  if (scannedAt !== null) return judgeLateUpload(session, { code, scannedAt, at });
  return { kind: isActive ? 'QR_TOKEN_EXPIRED' : 'SESSION_NOT_ACTIVE' } as const;
}
