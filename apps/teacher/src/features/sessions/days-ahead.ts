import type { AgendaSession } from '@rollcall/contracts/sessions';
import { dayIn } from '@rollcall/web/i18n/class-zone';

/** `date`: 2026-11-24. */
export type AgendaDay = { date: string; sessions: AgendaSession[] };

/**
 * Sessions by the day on which they begin, on the calendar of their class, from the reader's today on; days without any are left out,
 * save today. What began yesterday and still runs belongs to today: the teacher is looking for it.
 */
export function daysAhead(sessions: readonly AgendaSession[], now: Date, days: number): AgendaDay[] {
  // At noon, because a day on which the clocks change has 23 or 25 hours.
  const noonOf = (index: number) => new Date(now.getFullYear(), now.getMonth(), now.getDate() + index, 12);
  const dates = Array.from({ length: days }, (_, index) => dayIn(noonOf(index)));
  const today = dates[0] ?? dayIn(now);
  const dateOf = ({ startTime, timeZone, status }: AgendaSession) => {
    const date = dayIn(startTime, timeZone);
    return date < today && (status === 'active' || status === 'pending') ? today : date;
  };
  const ahead = dates.map((date) => ({ date, sessions: sessions.filter((each) => dateOf(each) === date) }));
  return ahead.filter((day) => day.date === today || day.sessions.length > 0);
}
