import type { SessionEvent } from '@rollcall/contracts/live';
import { AppError } from '../app-error';
import type { Principal } from '../auth/principal';
import type { Core } from '../core';
import { codeFacts, requireOwnSession } from '../sessions/own-session';
import { sessionStatus } from '../sessions/session-lifecycle';
import { showCode } from '../sessions/show-code';
import { eventFor, type FollowedSession, type Viewer } from './audience';
import type { LogEntry } from './session-log';
import type { SessionRoom } from './session-room';

/**
 * `id`: the number of the last log entry that the follower has then seen; hand it back to resume after it. A code that
 * the clock replaced is in no log, so it counts on between two entries: `12.1790000000`.
 */
export type FollowedEvent = { id: string; event: SessionEvent };

/**
 * The live feed of a session for its teacher or one of its students, until the signal aborts.
 *
 * `lastEventId`: resume after that event, without a gap and without a repetition. Without one the feed starts with the
 * latest event, so that a new follower knows the count and has an id to resume from. The teacher also gets the code:
 * at the start and whenever it changes. Fails with NOT_FOUND.
 */
export async function* followSession(
  core: Core,
  principal: Principal,
  input: { sessionId: string; lastEventId?: string | undefined; signal: AbortSignal },
): AsyncGenerator<FollowedEvent> {
  const { session, viewer, lastEvent, lastShown } = await openFeed(core, principal, input.sessionId);
  const { room, leave } = core.rooms.enter(session.id);
  try {
    // An id that the log has not reached would have the room read from there, and the others in it miss what is before.
    let seen = input.lastEventId === undefined ? lastShown - 1 : Math.min(logNumber(input.lastEventId), lastEvent);
    let codeUntil: Date | null = null;
    while (!input.signal.aborted) {
      const entries = await room.read(seen);
      for (const entry of entries) {
        seen = entry.number;
        const event = eventFor(viewer, session, entry);
        if (event !== null) yield { id: String(seen), event };
      }
      if (viewer.isTeacher && (codeUntil === null || codeUntil <= core.now() || entries.some(changesCode))) {
        const code = await readCode(core, principal.userId, session.id);
        codeUntil = code === null ? NEVER : new Date(code.data.expiresAt);
        if (code !== null) yield { id: codeEventId(seen, code.data.expiresAt), event: code };
      }
      await untilNews(room, seen, {
        signal: input.signal,
        deadline: viewer.isTeacher ? codeUntil : null,
        now: core.now(),
      });
    }
  } finally {
    leave();
  }
}

function logNumber(eventId: string): number {
  return Math.trunc(Number(eventId));
}

/** Unique and rising: a code's end in seconds stands behind the point, ten digits from 2001 to 2286. */
function codeEventId(seen: number, expiresAt: string): string {
  return `${seen}.${Math.floor(Date.parse(expiresAt) / 1000)}`;
}

/** No code to replace before the next start. */
const NEVER = new Date(8.64e15);

/** The longest delay that a timer takes. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;

function changesCode(entry: LogEntry): boolean {
  return entry.type === 'session-started' || entry.type === 'code-replaced' || entry.type === 'session-ended';
}

/** The latest event that every follower gets to see; a replaced code is none. */
const SHOWN_LAST = {
  where: { type: { not: 'code_replaced' } },
  orderBy: { number: 'desc' },
  take: 1,
  select: { number: true },
} as const;

async function openFeed(
  core: Core,
  principal: Principal,
  sessionId: string,
): Promise<{ session: FollowedSession; viewer: Viewer; lastEvent: number; lastShown: number }> {
  const { userId } = principal;
  const row = await core.database.prisma.session.findUnique({
    where: { id: sessionId, class: { OR: [{ teacherId: userId }, { enrollments: { some: { studentId: userId } } }] } },
    select: {
      id: true,
      startTime: true,
      lastEvent: true,
      events: SHOWN_LAST,
      class: { select: { name: true, teacherId: true, studentsSeeNames: true } },
    },
  });
  if (row === null) throw new AppError('NOT_FOUND');
  const { name: className, teacherId, studentsSeeNames } = row.class;
  return {
    session: { id: row.id, className, startTime: row.startTime, studentsSeeNames },
    viewer: { userId, isTeacher: teacherId === userId },
    lastEvent: row.lastEvent,
    lastShown: row.events[0]?.number ?? 1,
  };
}

async function readCode(core: Core, teacherId: string, sessionId: string) {
  const session = await requireOwnSession(core, teacherId, sessionId);
  const facts = codeFacts(session);
  if (facts === null || sessionStatus(session, core.now()) !== 'active') return null;
  const { qrCode, expiresAt } = await showCode(core, sessionId, facts);
  return { type: 'qr-updated' as const, data: { qrCode, expiresAt } };
}

/** Waits for a new entry, the deadline or the end of the feed, whichever is first. */
async function untilNews(
  room: SessionRoom,
  seen: number,
  until: { signal: AbortSignal; deadline: Date | null; now: Date },
): Promise<void> {
  const waiting = new AbortController();
  const signal = AbortSignal.any([until.signal, waiting.signal]);
  const delay = until.deadline === null ? null : until.deadline.getTime() - until.now.getTime();
  const timer =
    delay === null ? null : setTimeout(() => waiting.abort(), Math.min(Math.max(0, delay), LONGEST_WAIT_MS));
  try {
    await room.changed(seen, signal);
  } finally {
    if (timer) clearTimeout(timer);
  }
}
