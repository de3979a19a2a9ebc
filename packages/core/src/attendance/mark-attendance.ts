import type { Attendance } from '@rollcall/contracts/attendance';
import { AppError } from '../app-error';
import type { Core } from '../core';
import { codeNumber } from '../sessions/session-code';
import type { Scan } from './mark-writer';

/**
 * Marks the student in the session whose code this is. Answered means stored: a crash of the server a millisecond
 * later loses nothing. Fails with QR_TOKEN_INVALID, SESSION_NOT_ACTIVE, QR_TOKEN_EXPIRED, NOT_ENROLLED or
 * ALREADY_MARKED_ATTENDANCE (`details.attendance`: the first mark); a scan with the nonce of the first mark has its answer
 * instead. Before all of them with RATE_LIMITED for a student
 * who sent ten codes within a minute that were none of ours.
 */
export async function markAttendance(
  core: Core,
  studentId: string,
  scan: Pick<Scan, 'code' | 'ipAddress' | 'userAgent'> & { scannedAt?: Date | undefined; nonce?: string | undefined },
): Promise<{ attendance: Attendance; message: string }> {
  const at = core.now();
  await expectGuessLeft(core, studentId);
  const { scannedAt = null, nonce = null } = scan;
  const attendance = await write(core, { ...scan, studentId, at, scannedAt, nonce });
  const message = attendance.status === 'late' ? 'You are here, but late.' : 'You are present.';
  return { attendance, message };
}

/** Only false codes count; an expired one is the projector's, a moment ago. */
async function write(core: Core, scan: Scan): Promise<Attendance> {
  try {
    return await core.markWriter.write(codeNumber(scan.code), scan);
  } catch (error) {
    const isGuess = error instanceof AppError && error.kind === 'QR_TOKEN_INVALID';
    // Of many guesses at once all found something left; who spent too much is told as if asked one after the other.
    if (isGuess && !(await core.limits.guesses.spend(scan.studentId))) await expectGuessLeft(core, scan.studentId);
    throw error;
  }
}

async function expectGuessLeft(core: Core, studentId: string): Promise<void> {
  try {
    await core.limits.guesses.expectLeft(studentId);
  } catch (error) {
    core.journal({ type: 'scanned', studentId, sessionId: null, outcome: 'RATE_LIMITED' });
    throw error;
  }
}
