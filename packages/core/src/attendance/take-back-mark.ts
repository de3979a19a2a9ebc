import { AppError } from '../app-error';
import type { Core } from '../core';
import { requireOwnSession } from '../sessions/own-session';
import { writeTakeBack } from './write-take-back';

/**
 * Takes a student's mark back while the session runs, so that it is as if there had been none: the undo of a mark set by hand, and
 * the answer to a scan for somebody else. The student may scan again. Where there is no mark nothing changes. The log keeps
 * both. Fails with NOT_FOUND (not the teacher's session, or a student who is neither enrolled nor marked in it), or
 * SESSION_STATE_CONFLICT: after the end whoever has no mark would be absent, so it is changed instead.
 */
export async function takeBackMark(
  core: Core,
  teacherId: string,
  input: { sessionId: string; studentId: string; reason: string },
): Promise<{ message: string }> {
  const { sessionId, studentId } = input;
  await requireOwnSession(core, teacherId, sessionId);
  const { isOpen, isKnown, lastEvent } = await writeTakeBack(core.database, { ...input, teacherId, at: core.now() });
  if (!isOpen) {
    throw new AppError('SESSION_STATE_CONFLICT', {
      message: 'A mark can be taken back while the session runs. Please change it instead.',
    });
  }
  if (!isKnown) throw new AppError('NOT_FOUND');
  if (lastEvent === null) return { message: 'There is no mark to take back.' };
  core.wakeups.notifyLogGrown(sessionId, lastEvent);
  core.journal({ type: 'mark-taken-back', sessionId, studentId, teacherId });
  return { message: 'The mark is taken back.' };
}
