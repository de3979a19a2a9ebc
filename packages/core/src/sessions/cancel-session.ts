import { AppError } from '../app-error';
import type { Core } from '../core';
import { requireOwnSession } from './own-session';

/**
 * Takes a session back in which nothing has happened yet; nothing of it stays. Fails with NOT_FOUND, or
 * SESSION_STATE_CONFLICT (started, or marked by hand). Of a start at the same instant and this one comes through.
 */
export async function cancelSession(core: Core, teacherId: string, sessionId: string): Promise<{ message: string }> {
  await requireOwnSession(core, teacherId, sessionId);
  const cancelled = await core.database.query({
    name: 'cancel-session',
    text: 'DELETE FROM sessions WHERE id = $1 AND last_event = 0 RETURNING id',
    values: [sessionId],
  });
  if (cancelled.length === 0) {
    await requireOwnSession(core, teacherId, sessionId);
    throw new AppError('SESSION_STATE_CONFLICT', {
      message: 'This session has begun already, and what happened in it is kept.',
    });
  }
  return { message: 'The session is cancelled.' };
}
