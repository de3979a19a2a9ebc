import type { Core } from '../core';
import { OVERDUE_FROM } from './session-lifecycle';

/** Who closes: its teacher, at any time; or the system, which closes what is overdue and nothing else. */
export type Closer = { teacherId: string } | 'system';

/**
 * Closes a started session in one statement: marks the missing absent, logs each and the end, and closes the row, all
 * under the row's lock. False: there was nothing to close (any more), and nothing was written.
 *
 * It closes now or, where that is already past, at the moment when the session became overdue: then by the system,
 * whoever found it and when, so that its history is the same after an hour's outage. Who enrolled after that moment
 * missed nothing. A mark that committed before the lock was had is kept by ON CONFLICT; end time and state are read
 * under the lock. Clocks of two processes differ a little, so the end is kept from falling before the start.
 */
export async function closeSession(core: Core, sessionId: string, closer: Closer): Promise<boolean> {
  const [closed] = await core.database.query<{ last_event: number; actor_id: string | null }>({
    name: 'close-session',
    text: `
      WITH open AS (
        SELECT id, class_id, last_event, total_present,
               GREATEST(started_at, LEAST($2::timestamptz, ${OVERDUE_FROM})) AS moment,
               CASE WHEN ${OVERDUE_FROM} < $2 THEN NULL ELSE $3::uuid END AS actor_id
        FROM sessions
        WHERE id = $1 AND started_at IS NOT NULL AND ended_at IS NULL
          AND ($3::uuid IS NOT NULL OR ${OVERDUE_FROM} < $2)
        FOR UPDATE
      ), absent AS (
        INSERT INTO attendance (session_id, student_id, marked_at, status)
        SELECT open.id, e.student_id, open.moment, 'absent'
        FROM open JOIN enrollments e ON e.class_id = open.class_id AND e.enrolled_at <= open.moment
        ON CONFLICT (session_id, student_id) DO NOTHING
        RETURNING student_id
      ), logged AS (
        INSERT INTO session_events (session_id, number, type, at, student_id, status, total_present)
        SELECT open.id, open.last_event + row_number() OVER (ORDER BY absent.student_id), 'attendance-marked',
               open.moment, absent.student_id, 'absent', open.total_present
        FROM absent CROSS JOIN open
      ), closed AS (
        UPDATE sessions
        SET ended_at = open.moment, last_event = sessions.last_event + 1 + (SELECT count(*) FROM absent)
        FROM open WHERE sessions.id = open.id
        RETURNING sessions.id, sessions.last_event, sessions.total_present, open.moment, open.actor_id
      )
      INSERT INTO session_events (session_id, number, type, at, actor_id, total_present)
      SELECT id, last_event, 'session-ended', moment, actor_id, total_present FROM closed
      RETURNING number AS last_event, actor_id`,
    values: [sessionId, core.now(), closer === 'system' ? null : closer.teacherId],
  });
  if (!closed) return false;
  core.wakeups.notifyLogGrown(sessionId, closed.last_event);
  core.journal({ type: 'session-ended', sessionId, by: closed.actor_id === null ? 'system' : 'teacher' });
  return true;
}
