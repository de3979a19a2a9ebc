import type { ErrorKind } from '@rollcall/contracts/errors';
import { AppError } from '../app-error';
import type { Core } from '../core';
import { answerMark, type Marked, type Phone } from './answer-mark';
import { openClaim } from './claim-token';

const NOTHING_KEPT = 'No scan is kept here any more. Please scan the code on the screen now.';

/**
 * Turns a claim, as the cookie holds it, into the mark of the student who has signed in since: with the time of its scan.
 * Once, and for one account; the same student asking again has the first answer. Fails with QR_TOKEN_INVALID (not sealed
 * by us), QR_TOKEN_EXPIRED (none, too old, or used), NOT_ENROLLED (it stays good, so that the student may join the class)
 * or ALREADY_MARKED_ATTENDANCE, and before them with RATE_LIMITED, as `markAttendance` does.
 */
export function redeemClaim(
  core: Core,
  studentId: string,
  { token, ...phone }: Phone & { token: string | undefined },
): Promise<Marked> {
  const at = core.now();
  return answerMark(core, studentId, async () => {
    const claim = token === undefined ? null : openClaim(token, core.config.claimKey);
    if (claim === null) {
      const kind = token === undefined ? 'QR_TOKEN_EXPIRED' : 'QR_TOKEN_INVALID';
      core.journal({ type: 'scanned', studentId, sessionId: null, outcome: kind });
      throw new AppError(kind, { message: token === undefined ? NOTHING_KEPT : undefined });
    }
    const { id: nonce, number, scannedAt } = claim;
    return core.markWriter.write(number, { ...phone, kind: 'claim', studentId, at, scannedAt, nonce });
  });
}

const ENDING: readonly ErrorKind[] = [
  'QR_TOKEN_INVALID',
  'SESSION_NOT_ACTIVE',
  'QR_TOKEN_EXPIRED',
  'ALREADY_MARKED_ATTENDANCE',
];

/** Whether the claim is worth nothing any more after such a refusal. Who is not enrolled may join the class first; a limit or an outage passes. */
export function endsClaim(error: unknown): boolean {
  return error instanceof AppError && ENDING.includes(error.kind);
}
