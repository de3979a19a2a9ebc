import type { Transaction } from '@rollcall/db/client';
import { AppError } from '../app-error';
import type { Core } from '../core';
import { lockFollowing } from './following-sessions';
import { requireOwnSession } from './own-session';

/**
 * Takes a session back in which nothing has happened yet; nothing of it stays. With the scope `following` also those of its
 * series that come after it. Fails with NOT_FOUND, or SESSION_STATE_CONFLICT (started, or marked by hand). Of a start at
 * the same instant and this one comes through.
 */
export async function cancelSession(
  core: Core,
  teacherId: string,
  input: { sessionId: string; scope: 'one' | 'following' },
): Promise<{ message: string }> {
  const session = await requireOwnSession(core, teacherId, input.sessionId);
  const cancelled = await core.database.prisma.$transaction(async (tx) => {
    if ((await cancelUntouched(tx, [session.id])) === 0) return 0;
    if (input.scope === 'one') return 1;
    const following = await lockFollowing(tx, session);
    const ids = following.map(({ id }) => id);
    return 1 + (await cancelUntouched(tx, ids));
  });
  if (cancelled === 0) {
    await requireOwnSession(core, teacherId, session.id);
    throw new AppError('SESSION_STATE_CONFLICT', {
      message: 'This session has begun already, and what happened in it is kept.',
    });
  }
  return { message: cancelled === 1 ? 'The session is cancelled.' : `${cancelled} sessions are cancelled.` };
}

async function cancelUntouched(tx: Transaction, ids: string[]): Promise<number> {
  const { count } = await tx.session.deleteMany({ where: { id: { in: ids }, lastEvent: 0 } });
  return count;
}
