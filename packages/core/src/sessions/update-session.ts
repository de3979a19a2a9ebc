import type { Session } from '@rollcall/contracts/sessions';
import type { Transaction } from '@rollcall/db/client';
import { AppError } from '../app-error';
import type { Core } from '../core';
import { lockFollowing } from './following-sessions';
import { presentSession, storedSession, type StoredSession } from './present-session';
import { judgeReschedule, type WantedTimes } from './reschedule';
import { moveAlike } from './weekly-series';

type Times = { startTime: Date; endTime: Date };

type UpdateSessionInput = {
  sessionId: string;
  startTime?: string | undefined;
  endTime?: string | undefined;
  scope: 'one' | 'following';
};

/**
 * Moves a session's times, ISO 8601; a field left out stays. With the scope `following` those of its series that come after
 * it and have not begun move alike, all or none. Fails with NOT_FOUND, SESSION_STATE_CONFLICT (over, or running and more than
 * its end is moved, or into the past), or VALIDATION_FAILED (no meeting of at most 24 hours).
 *
 * Judged under the rows' locks: a start or an end at the same instant comes before or after, never in between.
 */
export async function updateSession(
  core: Core,
  teacherId: string,
  input: UpdateSessionInput,
): Promise<{ session: Session; changed: number }> {
  return core.database.prisma.$transaction(async (tx) => {
    const session = await lockOwnSession(tx, teacherId, input.sessionId);
    const now = core.now();
    const to = judged(session, { startTime: date(input.startTime), endTime: date(input.endTime) }, now);
    const following = input.scope === 'following' ? await lockFollowing(tx, session) : [];
    const moves = following.map((other) => ({
      id: other.id,
      times: judged(other, moveAlike(other, { from: session, to }, session.class.timeZone), now),
    }));
    for (const { id, times } of moves) await tx.session.update({ where: { id }, data: times, select: { id: true } });
    const moved = await tx.session.update({ where: { id: session.id }, data: to, select: storedSession });
    return { session: presentSession(moved, now), changed: 1 + moves.length };
  });
}

function judged(session: StoredSession, wanted: WantedTimes, now: Date): Times {
  const verdict = judgeReschedule(session, wanted, now);
  switch (verdict.kind) {
    case 'SESSION_STATE_CONFLICT':
      throw new AppError(verdict.kind, { message: verdict.message });
    case 'VALIDATION_FAILED':
      throw new AppError(verdict.kind, { details: [verdict.problem] });
    case 'move':
      return verdict.times;
  }
}

async function lockOwnSession(tx: Transaction, teacherId: string, sessionId: string): Promise<StoredSession> {
  const locked = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM sessions s JOIN classes c ON c.id = s.class_id
    WHERE s.id = ${sessionId}::uuid AND c.teacher_id = ${teacherId}::uuid FOR NO KEY UPDATE OF s`;
  if (locked.length === 0) throw new AppError('NOT_FOUND');
  // Read after the lock was had: the statement above may have seen the row as it was before.
  return tx.session.findUniqueOrThrow({ where: { id: sessionId }, select: storedSession });
}

function date(time: string | undefined): Date | undefined {
  return time === undefined ? undefined : new Date(time);
}
