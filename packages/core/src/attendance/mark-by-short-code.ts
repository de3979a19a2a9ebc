import type { Attendance } from '@rollcall/contracts/attendance';
import { AppError } from '../app-error';
import type { Core } from '../core';
import { longCodeOf } from '../sessions/short-code';
import { expectGuessLeft, markAttendance } from './mark-attendance';
import { readRunningCodes } from './read-running-codes';

/**
 * Marks the student by the six letters under the picture, which mean something only within the student's own classes: what
 * session they are of is looked up among those that run, and from there on the long code of the same moment goes the way of every
 * scan. Fails as `markAttendance` does; a short code of a class that the student is not in is QR_TOKEN_INVALID, and counts as a guess.
 */
export async function markByShortCode(
  core: Core,
  studentId: string,
  scan: { shortCode: string; ipAddress: string | null; userAgent: string | null },
): Promise<{ attendance: Attendance; message: string }> {
  const { shortCode, ipAddress, userAgent } = scan;
  await expectGuessLeft(core, studentId);
  const at = core.now();
  const running = await readRunningCodes(core.database, studentId);
  const codes = running.map((facts) => longCodeOf(facts, shortCode, at)).filter((code) => code !== null);
  const [code] = codes;
  if (code === undefined) return refuseGuess(core, studentId);
  return markAttendance(core, studentId, { code, ipAddress, userAgent });
}

async function refuseGuess(core: Core, studentId: string): Promise<never> {
  // Of many guesses at once all found something left: as in `markAttendance`.
  if (!(await core.limits.guesses.spend(studentId))) await expectGuessLeft(core, studentId);
  core.journal({ type: 'scanned', studentId, sessionId: null, outcome: 'QR_TOKEN_INVALID' });
  throw new AppError('QR_TOKEN_INVALID', {
    message: 'None of your classes takes attendance under this code now. Please compare it with the screen.',
  });
}
