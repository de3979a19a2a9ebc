import type { Code } from '@rollcall/contracts/sessions';
import { AppError } from '../app-error';
import type { Core } from '../core';
import { codeFacts, requireOwnSession } from './own-session';
import { LAST_EPOCH } from './session-code';
import { sessionStatus } from './session-lifecycle';
import { showCode } from './show-code';

/**
 * Replaces the code at once; the one before is dead in this moment, without a grace.
 * Fails with NOT_FOUND, SESSION_NOT_ACTIVE, or SESSION_STATE_CONFLICT (replaced a thousand times already).
 */
export async function rotateCode(core: Core, teacherId: string, sessionId: string): Promise<Code> {
  const found = await requireOwnSession(core, teacherId, sessionId);
  if (sessionStatus(found, core.now()) !== 'active') throw new AppError('SESSION_NOT_ACTIVE');
  if (found.codeEpoch >= LAST_EPOCH) {
    throw new AppError('SESSION_STATE_CONFLICT', { message: 'The code of this session was replaced too often.' });
  }
  const [replaced] = await core.database.query<{ last_event: number }>({
    name: 'rotate-code',
    text: `
      WITH replaced AS (
        UPDATE sessions
        SET code_epoch = code_epoch + 1, code_epoch_at = $2, last_event = last_event + 1
        WHERE id = $1 AND started_at IS NOT NULL AND ended_at IS NULL AND code_epoch < ${LAST_EPOCH}
        RETURNING id, last_event, total_present
      )
      INSERT INTO session_events (session_id, number, type, at, actor_id, total_present)
      SELECT id, last_event, 'code-replaced', $2, $3, total_present FROM replaced
      RETURNING number AS last_event`,
    values: [sessionId, core.now(), teacherId],
  });
  if (!replaced) throw new AppError('SESSION_NOT_ACTIVE');
  core.wakeups.notifyLogGrown(sessionId, replaced.last_event);
  core.journal({ type: 'code-replaced', sessionId });
  const facts = codeFacts(await requireOwnSession(core, teacherId, sessionId));
  if (facts === null) throw new AppError('SESSION_NOT_ACTIVE');
  return showCode(core, sessionId, facts);
}
