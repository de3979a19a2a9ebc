import type { Database } from '@rollcall/db/client';
import type { Wakeups } from '@rollcall/db/wakeups';
import { LOG_PAGE, readLog, type LogEntry } from './session-log';

/** A room reads the log at most this often, so that followers get a busy minute in groups: design.md section 2. */
const PACE_MS = 200;

/** A read that failed (no connection was free, say) is tried again after this long. */
const RETRY_MS = 1_000;

/**
 * A room reads again after this long, even if nobody woke it: a process that dies between its commit and its wake-up,
 * or does not learn that its statement was carried out after all, costs a delay and not a mark that nobody sees.
 */
const UNASKED_MS = 5_000;

/** The newest entries stay in memory for all followers of the process; who is further behind reads the log itself. */
const KEPT = 2_000;

export type SessionRoom = {
  /** Entries after that number, oldest first, as far as this process knows; empty: none yet. */
  read: (after: number) => Promise<LogEntry[]>;
  /** Resolves when there is something after that number, or when the signal aborts. */
  changed: (after: number, signal: AbortSignal) => Promise<void>;
};

export type SessionRooms = {
  /** The session's room, made for its first follower and let go with the last (`leave`). */
  enter: (sessionId: string) => { room: SessionRoom; leave: () => void };
};

/** One room per followed session and process: one read of the log serves all who follow it here. */
export function createSessionRooms(deps: { database: Database; wakeups: Wakeups }): SessionRooms {
  const rooms = new Map<string, { room: OpenRoom; followers: number }>();
  return {
    enter(sessionId) {
      const entry = rooms.get(sessionId) ?? { room: openRoom(deps, sessionId), followers: 0 };
      rooms.set(sessionId, entry);
      entry.followers += 1;
      return {
        room: entry.room,
        leave() {
          entry.followers -= 1;
          if (entry.followers > 0) return;
          rooms.delete(sessionId);
          entry.room.close();
        },
      };
    },
  };
}

type OpenRoom = SessionRoom & { close: () => void };

function openRoom(deps: { database: Database; wakeups: Wakeups }, sessionId: string): OpenRoom {
  let tail: LogEntry[] = [];
  let readUpTo: number | null = null;
  let isStale = false;
  let reader: Promise<void> | null = null;
  let pause: NodeJS.Timeout | null = null;
  let lastReadAt = 0;
  let isOpen = true;
  const waiting = new Set<() => void>();

  const wakeAll = () => {
    for (const wake of waiting) wake();
  };

  /** Reads what came since the last time; one read is in flight, a wake-up meanwhile asks for one more after it. */
  const catchUp = async (from: number) => {
    do {
      isStale = false;
      lastReadAt = performance.now();
      const entries = await readLog(deps.database, sessionId, readUpTo ?? from);
      readUpTo = entries.at(-1)?.number ?? readUpTo ?? from;
      tail = [...tail, ...entries].slice(-KEPT);
      if (entries.length === LOG_PAGE) isStale = true;
    } while (isStale);
  };

  const refresh = (from: number): Promise<void> => {
    reader ??= catchUp(from).finally(() => {
      reader = null;
      wakeAll();
    });
    return reader;
  };

  const readAfter = (waitMs: number) => {
    pause ??= setTimeout(() => {
      pause = null;
      if (readUpTo === null) return wakeAll();
      refresh(readUpTo).catch(() => {
        if (isOpen) readAfter(RETRY_MS);
      });
    }, waitMs);
  };

  const readSoon = () => {
    isStale = true;
    readAfter(Math.max(0, lastReadAt + PACE_MS - performance.now()));
  };
  const stopListening = deps.wakeups.onSession(sessionId, readSoon);
  const unasked = setInterval(readSoon, UNASKED_MS);

  return {
    async read(after) {
      if (readUpTo === null) await refresh(after);
      const reachesBack = tail.length > 0 ? (tail[0]?.number ?? 0) <= after + 1 : after >= (readUpTo ?? 0);
      return reachesBack ? tail.filter((entry) => entry.number > after) : readLog(deps.database, sessionId, after);
    },
    changed: (after, signal) =>
      new Promise((resolve) => {
        if (signal.aborted || (readUpTo ?? 0) > after) return resolve();
        const wake = () => {
          waiting.delete(wake);
          signal.removeEventListener('abort', wake);
          resolve();
        };
        waiting.add(wake);
        signal.addEventListener('abort', wake);
      }),
    close() {
      isOpen = false;
      stopListening();
      clearInterval(unasked);
      if (pause) clearTimeout(pause);
    },
  };
}
