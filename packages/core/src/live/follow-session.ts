import { AppError } from '../app-error';
import type { Principal } from '../auth/principal';
import type { Core } from '../core';
import { codeFacts, requireOwnSession } from '../sessions/own-session';
import { sessionStatus } from '../sessions/session-lifecycle';
import { showCode } from '../sessions/show-code';
import type { FollowedSession, Viewer } from './audience';
import type { CodeEvent } from './code-clock';
import type { Feed } from './feed';
import type { LogEntry } from './session-log';

/**
 * The live feed of a session for its teacher or one of its students.
 *
 * `lastEventId`: resume after that event, without a gap and without a repetition. Without one the feed starts with the
 * latest event, so that a new follower knows the count and has an id to resume from. The teacher also gets the code:
 * at the start and whenever it changes. Of counts that come together a student gets the last. Fails with NOT_FOUND.
 */
export async function followSession(
  core: Core,
  principal: Principal,
  input: { sessionId: string; lastEventId?: string | undefined },
): Promise<Feed> {
  const { session, viewer, lastEvent, lastShown } = await openFeed(core, principal, input.sessionId);
  // An id that the log has not reached would have the room read from there, and the others in it miss what is before.
  const after = input.lastEventId === undefined ? lastShown - 1 : Math.min(logNumber(input.lastEventId), lastEvent);
  return {
    follow(take) {
      const { entered, leave } = core.sessionRooms.enter(session.id);
      const { room, views, codes } = entered;
      let seen = after;
      let codeUntil = Number(input.lastEventId?.split('.')[1] ?? 0);
      const leaveRoom = room.join(after, (entries) => {
        seen = entries.at(-1)?.number ?? seen;
        const events = views.of(viewer, session, entries);
        const taken = events.length > 0 ? take(events) : undefined;
        if (viewer.isTeacher && entries.some(changesCode)) codes.changed();
        return taken;
      });
      const stopCode = viewer.isTeacher
        ? codes.join({
            read: () => readCode(core, viewer.userId, session.id),
            show(event) {
              codeUntil = risingEnd(codeUntil, event.data.expiresAt);
              void take([{ id: `${seen}.${codeUntil}`, event }]);
            },
          })
        : () => undefined;
      return () => {
        stopCode();
        leaveRoom();
        leave();
      };
    },
  };
}

function logNumber(eventId: string): number {
  return Math.trunc(Number(eventId));
}

/**
 * What stands behind the point in a code's id: its end in seconds, ten digits from 2001 to 2286. The same code has the
 * same id everywhere. One that ends before the code that this follower saw (a clock was set back, or it has moved to a
 * process whose clock is behind) counts on from there, because a client passes over an id that does not rise.
 */
function risingEnd(before: number, expiresAt: string): number {
  const end = Math.floor(Date.parse(expiresAt) / 1000);
  return end < before ? before + 1 : end;
}

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

async function readCode(core: Core, teacherId: string, sessionId: string): Promise<CodeEvent | null> {
  const session = await requireOwnSession(core, teacherId, sessionId);
  const facts = codeFacts(session);
  if (facts === null || sessionStatus(session, core.now()) !== 'active') return null;
  const { qrCode, shortCode, expiresAt } = await showCode(core, sessionId, facts);
  return { type: 'qr-updated', data: { qrCode, shortCode, expiresAt } };
}
