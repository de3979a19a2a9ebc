import type { SessionEvent } from '@rollcall/contracts/live';
import type { OwnSession } from '@rollcall/contracts/sessions';
import { type OwnSessions, withMark } from '../../queries/own-sessions';

// A hall of 500 has this page open when the teacher presses "Start" and "End". What the event says is put into the list in
// place, so that not 500 phones ask for it in the same second; the minute's own reading confirms it.

/** A session was started. Null: the list does not have it, so it has to be read again. */
export function applyStart(own: OwnSessions, started: { sessionId: string; at: string }): OwnSessions | null {
  const known = own.sessions.find(({ id }) => id === started.sessionId);
  if (known === undefined) return null;
  // The feed begins with the latest start, which may be over by now or on the screen already.
  if (known.status === 'active' || known.status === 'completed') return own;
  return withSession(own, { ...known, status: 'active', startedAt: started.at });
}

/** Something happened in a session: its end, or something about the student's own mark. Marks of others change nothing. */
export function applySessionEvent(
  own: OwnSessions,
  { sessionId, studentId, event }: { sessionId: string; studentId: string; event: SessionEvent },
): OwnSessions {
  const known = own.sessions.find(({ id }) => id === sessionId);
  if (known === undefined) return own;
  switch (event.type) {
    case 'attendance-marked':
    case 'attendance-changed': {
      const { data } = event;
      if (!('studentId' in data) || data.studentId !== studentId) return own;
      const { status, markedAt } = data;
      return withMark(own, sessionId, status === null ? null : { status, markedAt });
    }
    case 'session-ended':
      return withSession(own, { ...known, status: 'completed', endedAt: event.data.endTime });
    case 'session-started':
    case 'qr-updated':
      return own;
    default:
      return event satisfies never;
  }
}

function withSession(own: OwnSessions, changed: OwnSession): OwnSessions {
  return { ...own, sessions: own.sessions.map((each) => (each.id === changed.id ? changed : each)) };
}
