import type { Attendance } from '@rollcall/contracts/attendance';
import { AppError } from '../app-error';
import type { Core } from '../core';

/** From where and with what the student asks. */
export type Phone = { ipAddress: string | null; userAgent: string | null };

/** A mark and the sentence that says it. */
export type Marked = { attendance: Attendance; message: string };

/**
 * Answers a mark that `write` stores, and keeps count of false codes and claims, which alone count: an expired one is the
 * projector's, a moment ago. Fails with RATE_LIMITED for a student who has sent too many of them, and with what `write` does.
 */
export async function answerMark(core: Core, studentId: string, write: () => Promise<Attendance>): Promise<Marked> {
  await expectGuessLeft(core, studentId);
  try {
    const attendance = await write();
    return { attendance, message: attendance.status === 'late' ? 'You are here, but late.' : 'You are present.' };
  } catch (error) {
    const isGuess = error instanceof AppError && error.kind === 'QR_TOKEN_INVALID';
    // Of many guesses at once all found something left; who spent too much is told as if asked one after the other. In the
    // journal each is there already, as the false code that it was.
    if (isGuess && !(await core.limits.guesses.spend(studentId))) await core.limits.guesses.expectLeft(studentId);
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
