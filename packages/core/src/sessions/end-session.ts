import type { Session } from '@rollcall/contracts/sessions';
import { AppError } from '../app-error';
import type { Core } from '../core';
import { closeSession } from './close-session';
import { requireOwnSession } from './own-session';
import { presentSession } from './present-session';

/**
 * Ends a session: every enrolled student without a mark becomes absent. `attendanceCount`: present and late. One that
 * is overdue ends at the moment when it became so. Fails with NOT_FOUND, or SESSION_STATE_CONFLICT (not started, or
 * ended already).
 */
export async function endSession(
  core: Core,
  teacherId: string,
  sessionId: string,
): Promise<{ session: Session; attendanceCount: number }> {
  const found = await requireOwnSession(core, teacherId, sessionId);
  if (found.startedAt === null) {
    throw new AppError('SESSION_STATE_CONFLICT', { message: 'This session has not been started.' });
  }
  if (!(await closeSession(core, sessionId, { teacherId }))) {
    throw new AppError('SESSION_STATE_CONFLICT', { message: 'This session has ended already.' });
  }
  const ended = await requireOwnSession(core, teacherId, sessionId);
  return { session: presentSession(ended, core.now()), attendanceCount: ended.totalPresent };
}
