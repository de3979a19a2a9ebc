import { trpc } from '@rollcall/web/session/trpc';
import { useState } from 'react';
import { daysAhead, type AgendaDay } from './days-ahead';

/** Today and the six days after it. */
const DAYS = 7;
const DAY_MS = 24 * 60 * 60 * 1000;

/** What is on changes by the clock and by other tabs, so an open page asks again. */
const REFRESH_MS = 60_000;

/** The sessions of all own classes in the week that begins today, by day; today is there also when it has none. */
export function useAgenda() {
  const [now] = useState(() => new Date());
  // A day more on both sides: the class's today may be the reader's yesterday.
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime();
  const from = new Date(midnight - DAY_MS).toISOString();
  const to = new Date(midnight + (DAYS + 1) * DAY_MS).toISOString();
  const query = trpc.sessions.agenda.useQuery({ from, to }, { refetchInterval: REFRESH_MS, staleTime: 0 });
  const days: AgendaDay[] | undefined = query.data && daysAhead(query.data.sessions, now, DAYS);
  return { ...query, days };
}
