import type { Core } from '../core';
import { isOutage } from '../outage';
import { closeSession } from './close-session';
import { OVERRUN_MS } from './session-lifecycle';

/** Read at once at most; each is closed in a commit of its own, so that no lock is held longer than for one class. */
const PORTION = 100;

type Overdue = { id: string; end_time: Date };

/**
 * Closes every started session whose end time passed more than 15 minutes ago, and answers how many. Several processes
 * may do this at once: each session is closed by one of them. One that cannot be closed keeps no other from it: the
 * failure is thrown at the end. `signal` stops it after the session at hand.
 */
export async function closeOverdue(core: Core, signal?: AbortSignal): Promise<number> {
  const failures: unknown[] = [];
  let closed = 0;
  let portion = await readOverdue(core, null);
  while (portion.length > 0) {
    for (const { id } of portion) {
      if (signal?.aborted) return closed;
      try {
        if (await closeSession(core, id, 'system')) closed += 1;
      } catch (error) {
        if (isOutage(error)) throw error;
        failures.push(error);
      }
    }
    portion = portion.length < PORTION ? [] : await readOverdue(core, portion.at(-1) ?? null);
  }
  if (failures.length > 0) throw new Error(`${failures.length} overdue sessions stay open`, { cause: failures[0] });
  return closed;
}

function readOverdue(core: Core, after: Overdue | null): Promise<Overdue[]> {
  return core.database.query<Overdue>({
    name: 'overdue-sessions',
    text: `
      SELECT id, end_time FROM sessions
      WHERE ended_at IS NULL AND started_at IS NOT NULL AND end_time < $1
        AND (end_time, id) > ($2::timestamptz, $3::uuid)
      ORDER BY end_time, id
      LIMIT ${PORTION}`,
    values: [
      new Date(core.now().getTime() - OVERRUN_MS),
      after?.end_time ?? '-infinity',
      after?.id ?? '00000000-0000-0000-0000-000000000000',
    ],
  });
}
