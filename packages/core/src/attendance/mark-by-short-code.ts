import { AppError } from '../app-error';
import type { Core } from '../core';
import { codeNumber } from '../sessions/session-code';
import { longCodeOf } from '../sessions/short-code';
import { answerMark, type Marked, type Phone } from './answer-mark';
import { readRunningCodes } from './read-running-codes';

/**
 * Marks the student by the six letters under the picture, which mean something only within the student's own classes: what
 * session they are of is looked up among those that run, and from there on the long code of the same moment goes the way of every
 * scan. Fails as `markAttendance` does; a short code of a class that the student is not in is QR_TOKEN_INVALID, and counts as a guess.
 */
export function markByShortCode(
  core: Core,
  studentId: string,
  { shortCode, ...phone }: Phone & { shortCode: string },
): Promise<Marked> {
  const at = core.now();
  return answerMark(core, studentId, async () => {
    const running = await readRunningCodes(core.database, studentId);
    const [code] = running.map((facts) => longCodeOf(facts, shortCode, at)).filter((found) => found !== null);
    if (code === undefined) throw unknownCode(core, studentId);
    const scan = { ...phone, kind: 'code', code, studentId, at, scannedAt: null, nonce: null } as const;
    return core.markWriter.write(codeNumber(code), scan);
  });
}

function unknownCode(core: Core, studentId: string): AppError {
  core.journal({ type: 'scanned', studentId, sessionId: null, outcome: 'QR_TOKEN_INVALID' });
  return new AppError('QR_TOKEN_INVALID', {
    message: 'None of your classes takes attendance under this code now. Please compare it with the screen.',
  });
}
