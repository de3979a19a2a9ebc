import type { SessionBoard } from '@rollcall/contracts/sessions';
import { readRoster } from '../attendance/read-roster';
import type { Core } from '../core';
import { codeFacts, requireOwnSession, type OwnSession } from './own-session';
import { presentSession } from './present-session';
import { sessionStatus } from './session-lifecycle';
import { showCode } from './show-code';

/**
 * The teacher's session page in two queries. The session is read first, so a mark that falls between the two is in
 * the roster and comes again as an event, which changes nothing; none can be missed. Fails with NOT_FOUND.
 */
export async function getBoard(core: Core, teacherId: string, sessionId: string): Promise<SessionBoard> {
  const session = await requireOwnSession(core, teacherId, sessionId);
  const roster = await readRoster(core, session);
  const now = core.now();
  return {
    session: presentSession(session, now),
    code: await activeCode(core, session, now),
    codeTtlSeconds: session.codeTtlSeconds ?? session.class.codeTtlSeconds ?? core.config.codeTtlSeconds,
    totalPresent: session.totalPresent,
    roster,
    lastEventId: String(session.lastEvent),
    serverTime: now.toISOString(),
  };
}

async function activeCode(core: Core, session: OwnSession, now: Date): Promise<SessionBoard['code']> {
  const facts = codeFacts(session);
  if (facts === null || sessionStatus(session, now) !== 'active') return null;
  return showCode(core, session.id, facts);
}
