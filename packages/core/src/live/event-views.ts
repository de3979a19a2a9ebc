import type { FollowedEvent } from './feed';
import { eventFor, type FollowedSession, type Viewer } from './audience';
import type { LogEntry } from './session-log';

/** What viewers see of a room's entries, made once for all who see the same, so that it is serialised once as well. */
export type EventViews = {
  of: (viewer: Viewer, session: FollowedSession, entries: readonly LogEntry[]) => readonly FollowedEvent[];
};

export function createEventViews(): EventViews {
  const teachers = new WeakMap<readonly LogEntry[], readonly FollowedEvent[]>();
  const named = new WeakMap<readonly LogEntry[], readonly FollowedEvent[]>();
  const students = new WeakMap<readonly LogEntry[], Set<string | null>>();
  const counts = new WeakMap<readonly LogEntry[], readonly FollowedEvent[]>();
  return {
    of(viewer, session, entries) {
      if (viewer.isTeacher) return once(teachers, entries, () => each(viewer, session, entries));
      if (session.studentsSeeNames) return once(named, entries, () => each(viewer, session, entries));
      const subjects = once(students, entries, () => new Set(entries.map((entry) => entry.studentId)));
      if (subjects.has(viewer.userId)) return latestCounts(each(viewer, session, entries));
      return once(counts, entries, () => latestCounts(each(viewer, session, entries)));
    },
  };
}

function each(viewer: Viewer, session: FollowedSession, entries: readonly LogEntry[]): FollowedEvent[] {
  return entries.flatMap((entry) => {
    const event = eventFor(viewer, session, entry);
    return event === null ? [] : [{ id: String(entry.number), event }];
  });
}

/**
 * Of counts that come together the last one alone: it says all that the others did. At the bell it turns a million
 * deliveries (1,000 marks to 1,000 students) into some fifty thousand.
 */
function latestCounts(events: FollowedEvent[]): FollowedEvent[] {
  return events.filter((event, index) => !(isCount(event) && isCount(events[index + 1])));
}

function isCount(followed: FollowedEvent | undefined): boolean {
  if (followed === undefined) return false;
  const { type, data } = followed.event;
  return (type === 'attendance-marked' || type === 'attendance-changed') && !('studentId' in data);
}

function once<Key extends object, Value>(known: WeakMap<Key, Value>, key: Key, make: () => Value): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
