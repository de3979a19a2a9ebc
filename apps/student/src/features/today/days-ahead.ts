import type { OwnSession } from '@rollcall/contracts/sessions';
import { dayIn } from '@rollcall/web/i18n/class-zone';
import type { OwnSessions } from '../../queries/own-sessions';

/** `date`: 2026-11-24. */
export type Day = { kind: 'today' | 'tomorrow' | 'later'; date: string; sessions: OwnSession[] };

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * What comes, by the day on the calendar of each class: today (also what is over), tomorrow, and only where neither has anything
 * to come, the next day that has. What runs is left out, for it stands above. Days without sessions are left out.
 */
export function daysAhead({ serverTime, sessions }: OwnSessions): Day[] {
  const now = Date.parse(serverTime);
  const [today, tomorrow] = [dayIn(now), dayIn(now + DAY_MS)];
  const days = new Map<string, OwnSession[]>();
  for (const session of sessions) {
    if (session.status === 'active') continue;
    // What should have begun yesterday and still may, and what ended past midnight, are today's to know.
    const date = max(dayIn(session.startTime, session.timeZone), today);
    days.set(date, [...(days.get(date) ?? []), session]);
  }
  const inOrder = [...days.keys()].toSorted().map((date) => ({ date, sessions: days.get(date) ?? [] }));
  const near = inOrder.filter(({ date }) => date <= tomorrow);
  const nextOne = inOrder.find(({ date }) => date > tomorrow);
  const shown = near.some(hasToCome) || nextOne === undefined ? near : [...near, nextOne];
  return shown.map((day) => ({
    ...day,
    kind: day.date === today ? 'today' : day.date === tomorrow ? 'tomorrow' : 'later',
  }));
}

function hasToCome({ sessions }: { sessions: OwnSession[] }): boolean {
  return sessions.some(({ status }) => status !== 'completed');
}

function max(a: string, b: string): string {
  return a > b ? a : b;
}
