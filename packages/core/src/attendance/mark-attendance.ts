import { codeNumber } from '../sessions/session-code';
import type { Core } from '../core';
import { answerMark, type Marked, type Phone } from './answer-mark';
import { scanTime, type PhoneTimes } from './late-upload';

/**
 * Marks the student in the session whose code this is. Answered means stored: a crash of the server a millisecond
 * later loses nothing. Fails with QR_TOKEN_INVALID, SESSION_NOT_ACTIVE, QR_TOKEN_EXPIRED, NOT_ENROLLED or
 * ALREADY_MARKED_ATTENDANCE (`details.attendance`: the first mark); a scan with the nonce of the first mark has its answer
 * instead. Before all of them with RATE_LIMITED for a student who sent ten codes within a minute that were none of ours.
 */
export function markAttendance(
  core: Core,
  studentId: string,
  scan: Phone & PhoneTimes & { code: string; nonce?: string | undefined },
): Promise<Marked> {
  const at = core.now();
  const { code, nonce = null } = scan;
  const scannedAt = scanTime(scan, at);
  return answerMark(core, studentId, () =>
    core.markWriter.write(codeNumber(code), { ...scan, kind: 'code', studentId, at, scannedAt, nonce }),
  );
}
