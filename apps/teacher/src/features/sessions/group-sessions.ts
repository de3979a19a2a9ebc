import type { Session } from '@rollcall/contracts/sessions';

export type SessionGroups = { now: Session[]; next: Session[]; past: Session[] };

/** Sessions as a teacher looks for them: what is on, what comes (soonest first), what was (latest first). */
export function groupSessions(sessions: readonly Session[]): SessionGroups {
  const latestFirst = sessions.toSorted((a, b) => Date.parse(b.startTime) - Date.parse(a.startTime));
  const withStatus = (...wanted: Session['status'][]) => latestFirst.filter(({ status }) => wanted.includes(status));
  return {
    now: withStatus('active', 'pending'),
    next: withStatus('scheduled').toReversed(),
    past: withStatus('completed'),
  };
}
