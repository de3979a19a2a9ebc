import type { Transaction } from '@rollcall/db/client';
import { storedSession, type StoredSession } from './present-session';

/**
 * The sessions of the same series that come after this one and in which nothing has happened yet, locked in one order until
 * the transaction ends. None where the session belongs to no series.
 */
export async function lockFollowing(
  tx: Transaction,
  session: Pick<StoredSession, 'seriesId' | 'startTime'>,
): Promise<StoredSession[]> {
  const { seriesId, startTime } = session;
  if (seriesId === null) return [];
  const locked = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM sessions
    WHERE series_id = ${seriesId}::uuid AND start_time > ${startTime} AND last_event = 0 AND started_at IS NULL AND ended_at IS NULL
    ORDER BY start_time, id FOR UPDATE`;
  // Read after the locks were had: the statement above may have seen the rows as they were before.
  const ids = locked.map(({ id }) => id);
  return tx.session.findMany({
    where: { id: { in: ids }, lastEvent: 0, startedAt: null, endedAt: null },
    select: storedSession,
    orderBy: [{ startTime: 'asc' }, { id: 'asc' }],
  });
}
