import { AppError } from '../app-error';
import type { Core } from '../core';
import { storedSession, type StoredSession } from './present-session';
import type { CodeFacts } from './session-code';

const ownSession = {
  ...storedSession,
  number: true,
  codeKey: true,
  codeEpoch: true,
  codeEpochAt: true,
  codeTtlSeconds: true,
  lastEvent: true,
  totalPresent: true,
  class: { select: { name: true, timeZone: true, codeTtlSeconds: true, lateAfterMinutes: true } },
} as const;

/** A session with all that its teacher's use cases need. */
export type OwnSession = StoredSession & {
  number: number;
  codeKey: Uint8Array;
  codeEpoch: number;
  codeEpochAt: Date | null;
  codeTtlSeconds: number | null;
  lastEvent: number;
  totalPresent: number;
  class: { name: string; timeZone: string; codeTtlSeconds: number | null; lateAfterMinutes: number };
};

/** The session, for its class's teacher alone; NOT_FOUND for everyone else. */
export async function requireOwnSession(core: Core, teacherId: string, sessionId: string): Promise<OwnSession> {
  const where = { id: sessionId, class: { teacherId } };
  const row = await core.database.prisma.session.findUnique({ where, select: ownSession });
  if (row === null) throw new AppError('NOT_FOUND');
  return row;
}

/** What the session's codes derive from; null before the start. */
export function codeFacts(row: OwnSession): CodeFacts | null {
  if (row.codeEpochAt === null || row.codeTtlSeconds === null) return null;
  return {
    number: row.number,
    key: row.codeKey,
    epoch: row.codeEpoch,
    epochAt: row.codeEpochAt,
    ttlSeconds: row.codeTtlSeconds,
  };
}
