import { AppError } from '../app-error';
import type { Principal } from '../auth/principal';
import type { Core } from '../core';
import type { ClassLogEntry } from './class-log';
import type { Feed, FollowedEvent } from './feed';

/**
 * What happens in a class, for its teacher and its students: a session was started.
 *
 * `lastEventId`: resume after that event. Without one the feed starts with the latest start, as long as that session
 * runs, so that who comes late knows of it as well. Fails with NOT_FOUND.
 */
export async function followClass(
  core: Core,
  principal: Principal,
  input: { classId: string; lastEventId?: string | undefined },
): Promise<Feed> {
  const { lastEvent, isRunning } = await openFeed(core, principal, input.classId);
  const fromNow = isRunning ? lastEvent - 1 : lastEvent;
  const after = input.lastEventId === undefined ? fromNow : Math.min(Number(input.lastEventId), lastEvent);
  return {
    follow(take) {
      const { entered, leave } = core.classRooms.enter(input.classId);
      const leaveRoom = entered.join(after, (entries) => take(entries.map(startedEvent)));
      return () => {
        leaveRoom();
        leave();
      };
    },
  };
}

function startedEvent({ number, sessionId, className, startTime }: ClassLogEntry): FollowedEvent {
  const data = { sessionId, className, startTime: startTime.toISOString() };
  return { id: String(number), event: { type: 'session-started', data } };
}

async function openFeed(
  core: Core,
  { userId }: Principal,
  classId: string,
): Promise<{ lastEvent: number; isRunning: boolean }> {
  const row = await core.database.prisma.class.findUnique({
    where: { id: classId, OR: [{ teacherId: userId }, { enrollments: { some: { studentId: userId } } }] },
    select: {
      lastEvent: true,
      events: { orderBy: { number: 'desc' }, take: 1, select: { session: { select: { endedAt: true } } } },
    },
  });
  if (row === null) throw new AppError('NOT_FOUND');
  const latest = row.events[0]?.session;
  return { lastEvent: row.lastEvent, isRunning: latest !== undefined && latest.endedAt === null };
}
