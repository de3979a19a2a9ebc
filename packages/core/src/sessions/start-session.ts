import type { Code, Session } from '@rollcall/contracts/sessions';
import { AppError } from '../app-error';
import type { Core } from '../core';
import { codeFacts, requireOwnSession, type OwnSession } from './own-session';
import { presentSession } from './present-session';
import { EARLY_START_MS, OVERDUE_FROM, sessionStatus, startableFrom } from './session-lifecycle';
import { showCode } from './show-code';

/**
 * Starts a session, or answers the current code of one that runs already, so that a second click or display does no
 * harm. Fails with NOT_FOUND, or SESSION_STATE_CONFLICT (over, or more than 30 minutes ahead).
 */
export async function startSession(
  core: Core,
  teacherId: string,
  sessionId: string,
): Promise<Code & { session: Session }> {
  const found = await requireOwnSession(core, teacherId, sessionId);
  const session = found.startedAt === null ? await start(core, teacherId, found) : found;
  const facts = codeFacts(session);
  if (facts === null || sessionStatus(session, core.now()) !== 'active') {
    throw new AppError('SESSION_STATE_CONFLICT', { message: 'This session is over. Please schedule a new one.' });
  }
  return { session: presentSession(session, core.now()), ...(await showCode(core, sessionId, facts)) };
}

async function start(core: Core, teacherId: string, session: OwnSession): Promise<OwnSession> {
  const now = core.now();
  expectNotTooEarly(session, now);
  if (sessionStatus(session, now) === 'completed') return session;
  await writeStart(core, session, { now, teacherId });
  const written = await requireOwnSession(core, teacherId, session.id);
  // Nothing was written where the times were moved in between; then the new ones say why.
  if (written.startedAt === null) expectNotTooEarly(written, now);
  return written;
}

function expectNotTooEarly(session: OwnSession, now: Date): void {
  const from = startableFrom(session);
  if (now >= from) return;
  throw new AppError('SESSION_STATE_CONFLICT', {
    message: 'It is too early: a session can be started from 30 minutes before its time.',
    details: { startableFrom: from.toISOString() },
  });
}

/**
 * Two starts at once: the row's lock lets one through, the other writes nothing. The times are read under it too. The
 * class's log gets an entry as well, for those who follow the class and cannot know of the session.
 */
async function writeStart(core: Core, session: OwnSession, by: { now: Date; teacherId: string }): Promise<void> {
  const [started] = await core.database.query<{ last_event: number; class_event: number }>({
    name: 'start-session',
    text: `
      WITH started AS (
        UPDATE sessions
        SET started_at = $2, code_epoch_at = $2, code_ttl_seconds = $3, late_after_minutes = $4,
            last_event = last_event + 1
        WHERE id = $1 AND started_at IS NULL AND ended_at IS NULL
          AND start_time - interval '${EARLY_START_MS} milliseconds' <= $2 AND ${OVERDUE_FROM} >= $2
        RETURNING id, class_id, last_event, total_present
      ), counted AS (
        UPDATE classes SET last_event = classes.last_event + 1
        FROM started WHERE classes.id = started.class_id
        RETURNING classes.id, classes.last_event
      ), told AS (
        INSERT INTO class_events (class_id, number, session_id, at)
        SELECT counted.id, counted.last_event, started.id, $2 FROM counted CROSS JOIN started
      )
      INSERT INTO session_events (session_id, number, type, at, actor_id, total_present)
      SELECT id, last_event, 'session-started', $2, $5, total_present FROM started
      RETURNING number AS last_event, (SELECT last_event FROM counted) AS class_event`,
    values: [
      session.id,
      by.now,
      session.class.codeTtlSeconds ?? core.config.codeTtlSeconds,
      session.class.lateAfterMinutes,
      by.teacherId,
    ],
  });
  if (!started) return;
  core.wakeups.notifyLogGrown(session.id, started.last_event);
  core.wakeups.notifyLogGrown(session.classId, started.class_event);
  core.journal({ type: 'session-started', sessionId: session.id });
}
