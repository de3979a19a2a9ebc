import type { Session } from '@rollcall/contracts/sessions';
import { AppError } from '../app-error';
import type { Core } from '../core';
import { requireOwnSession } from './own-session';
import { presentSession } from './present-session';

/**
 * Ends a session: every enrolled student without a mark becomes absent. `attendanceCount`: present and late.
 * Fails with NOT_FOUND, or SESSION_STATE_CONFLICT (not started, or ended already).
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
  await closeSession(core, sessionId, teacherId);
  const ended = await requireOwnSession(core, teacherId, sessionId);
  return { session: presentSession(ended, core.now()), attendanceCount: ended.totalPresent };
}

/**
 * The closing itself in one statement: marks the missing absent, logs each and the end, and closes the row, all
 * under the row's lock. A mark that committed before the lock was had is kept by ON CONFLICT.
 */
async function closeSession(core: Core, sessionId: string, actorId: string): Promise<void> {
  const [closed] = await core.database.query<{ last_event: number }>({
    name: 'close-session',
    text: `
      WITH open AS (
        SELECT id, class_id, last_event, total_present FROM sessions
        WHERE id = $1 AND started_at IS NOT NULL AND ended_at IS NULL FOR UPDATE
      ), absent AS (
        INSERT INTO attendance (session_id, student_id, marked_at, status)
        SELECT open.id, e.student_id, $2, 'absent' FROM open JOIN enrollments e ON e.class_id = open.class_id
        ON CONFLICT (session_id, student_id) DO NOTHING
        RETURNING student_id
      ), logged AS (
        INSERT INTO session_events (session_id, number, type, at, student_id, status, total_present)
        SELECT open.id, open.last_event + row_number() OVER (ORDER BY absent.student_id), 'attendance-marked', $2,
               absent.student_id, 'absent', open.total_present
        FROM absent CROSS JOIN open
      ), closed AS (
        UPDATE sessions
        SET ended_at = $2, last_event = sessions.last_event + 1 + (SELECT count(*) FROM absent)
        FROM open WHERE sessions.id = open.id
        RETURNING sessions.id, sessions.last_event, sessions.total_present
      )
      INSERT INTO session_events (session_id, number, type, at, actor_id, total_present)
      SELECT id, last_event, 'session-ended', $2, $3, total_present FROM closed
      RETURNING number AS last_event`,
    values: [sessionId, core.now(), actorId],
  });
  if (!closed) throw new AppError('SESSION_STATE_CONFLICT', { message: 'This session has ended already.' });
  core.wakeups.notifySession(sessionId, closed.last_event);
}
