import type { Database } from '@rollcall/db/client';
import type { Wakeups } from '@rollcall/db/wakeups';
import { CLASS_PAGE, readClassLog, type ClassLogEntry } from './class-log';
import { createCodeClock, type CodeClock } from './code-clock';
import { createEventViews, type EventViews } from './event-views';
import { openRoom, type Room } from './room';
import { LOG_PAGE, readLog, type LogEntry } from './session-log';

/** What is open for an id, made for the first who enters and closed behind the last (`leave`). */
export type Rooms<Opened> = { enter: (id: string) => { entered: Opened; leave: () => void } };

/** A session's followers in this process: one read of its log, one view for all who see the same, one clock. */
export type SessionRoom = { room: Room<LogEntry>; views: EventViews; codes: CodeClock };

type Deps = { database: Database; wakeups: Wakeups; now: () => Date };

export function createSessionRooms({ database, wakeups, now }: Deps): Rooms<SessionRoom> {
  const open = (sessionId: string): SessionRoom => ({
    room: openRoom({
      read: (after) => readLog(database, sessionId, after),
      page: LOG_PAGE,
      onGrown: (listener) => wakeups.onLogGrown(sessionId, listener),
    }),
    views: createEventViews(),
    codes: createCodeClock(now),
  });
  return createRooms(open, ({ room, codes }) => {
    room.close();
    codes.close();
  });
}

export function createClassRooms({ database, wakeups }: Deps): Rooms<Room<ClassLogEntry>> {
  const open = (classId: string) =>
    openRoom({
      read: (after) => readClassLog(database, classId, after),
      page: CLASS_PAGE,
      onGrown: (listener) => wakeups.onLogGrown(classId, listener),
    });
  return createRooms(open, (room) => room.close());
}

function createRooms<Opened>(open: (id: string) => Opened, close: (opened: Opened) => void): Rooms<Opened> {
  const rooms = new Map<string, { entered: Opened; guests: number }>();
  return {
    enter(id) {
      const entry = rooms.get(id) ?? { entered: open(id), guests: 0 };
      rooms.set(id, entry);
      entry.guests += 1;
      let isIn = true;
      return {
        entered: entry.entered,
        leave() {
          if (!isIn) return;
          isIn = false;
          entry.guests -= 1;
          if (entry.guests > 0) return;
          rooms.delete(id);
          close(entry.entered);
        },
      };
    },
  };
}
