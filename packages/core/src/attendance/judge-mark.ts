import type { AttendanceStatus } from '@rollcall/contracts/attendance';
import type { LateUploads } from '@rollcall/contracts/classes';
import { sessionStatus, type SessionTimes } from '../sessions/session-lifecycle';
import { judgeCode, type CodeFacts } from '../sessions/session-code';
import { arrivalStatus } from './arrival';
import { judgeClaim, type JudgedClaim } from './judge-claim';
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

/**
 * `nonce`: the scan's, where it had one; of a claim its id. `isBySystem`: the absence that the end gave, touched by nobody
 * since.
 */
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
export type JudgedCode = { kind: 'code'; code: string; at: Date; scannedAt: Date | null };

/** What shows that the student was there; `nonce`: its name, where it has one. */
export type JudgedScan = (JudgedCode | ({ kind: 'claim' } & JudgedClaim)) & { nonce: string | null };

/** `receivedAt`: where it was scanned earlier, when the server had it. */
type ToMark = {
  kind: 'mark';
  status: 'present' | 'late';
  markedAt: Date;
  receivedAt: Date | null;
  isFlagged: boolean;
};

/** Refused for the code alone, whoever has scanned it; `message`: where the catalogue's own is not precise enough. */
type CodeRefused = {
  kind: 'QR_TOKEN_INVALID' | 'SESSION_NOT_ACTIVE' | 'QR_TOKEN_EXPIRED';
  message?: string | undefined;
};

export type Refused =
  | CodeRefused
  | { kind: 'NOT_ENROLLED' }
  | { kind: 'ALREADY_MARKED_ATTENDANCE'; firstMark: FirstMark };

/** `repeated`: the phone asks again, because the answer to this very scan was lost. */
export type MarkVerdict = ToMark | { kind: 'repeated'; firstMark: FirstMark } | Refused;

/** The checks of spec section 3, in its order; a scan whose code is not good now is judged by when it was scanned. */
export function judgeMark(
  session: MarkedSession | null,
  student: MarkingStudent & { id: string },
  scan: JudgedScan,
): MarkVerdict {
  if (session === null) return { kind: 'QR_TOKEN_INVALID' };
  const scanned = scan.kind === 'claim' ? judgeClaim(scan, student) : judgeScan(session, scan);
  if (scanned.kind === 'QR_TOKEN_INVALID') return scanned;
  const { firstMark } = student;
  if (firstMark !== null && firstMark.nonce !== null && firstMark.nonce === scan.nonce) {
    return { kind: 'repeated', firstMark };
  }
  if (scanned.kind !== 'scanned') return scanned;
  if (!student.isEnrolled) return { kind: 'NOT_ENROLLED' };
  if (firstMark !== null && !firstMark.isBySystem) return { kind: 'ALREADY_MARKED_ATTENDANCE', firstMark };
  const isEarlier = scanned.at < scan.at;
  return {
    kind: 'mark',
    status: arrivalStatus(session, scanned.at),
    markedAt: scanned.at,
    receivedAt: isEarlier ? scan.at : null,
    isFlagged: isEarlier && scan.kind === 'code' && session.lateUploads === 'flag',
  };
}

/** Whether the code is good now, for anyone; `null`: it is. */
export function refuseCode(session: MarkedSession | null, scan: { code: string; at: Date }): CodeRefused | null {
  const verdict = session?.codes ? judgeCode(session.codes, scan.code, scan.at) : 'false';
  if (session === null || verdict === 'false') return { kind: 'QR_TOKEN_INVALID' };
  if (sessionStatus(session, scan.at) !== 'active') return { kind: 'SESSION_NOT_ACTIVE' };
  return verdict === 'expired' ? { kind: 'QR_TOKEN_EXPIRED' } : null;
}

/** Now, for a code that is good now; else when the phone scanned it. */
function judgeScan(session: MarkedSession, scan: JudgedCode): CodeRefused | { kind: 'scanned'; at: Date } {
  const { codes } = session;
  const { scannedAt, at } = scan;
  const refused = refuseCode(session, scan);
  if (refused === null) return { kind: 'scanned', at };
  if (refused.kind === 'QR_TOKEN_INVALID' || scannedAt === null || codes === null) return refused;
  const late = judgeLateUpload({ ...session, codes }, { ...scan, scannedAt });
  // What is no late upload is told what it would be told if it had not said when it scanned.
  return late.kind === 'QR_TOKEN_EXPIRED' ? refused : late;
}
