import { trpc } from '@rollcall/web/session/trpc';
import { useEffect, useState } from 'react';
import { daysAhead, type AgendaDay } from './days-ahead';

/** Today and the six days after it. */
const DAYS = 7;
const DAY_MS = 24 * 60 * 60 * 1000;

/** What is on changes by the clock and by other tabs, so an open page asks again. */
const REFRESH_MS = 60_000;

/** The sessions of all own classes in the week that begins today, by day; today is there also when it has none. */
export function useAgenda() {
  const midnight = useMidnight();
  // A day more on both sides: the class's today may be the reader's yesterday.
  const from = new Date(midnight - DAY_MS).toISOString();
  const to = new Date(midnight + (DAYS + 1) * DAY_MS).toISOString();
  const query = trpc.sessions.agenda.useQuery({ from, to }, { refetchInterval: REFRESH_MS, staleTime: 0 });
  const days: AgendaDay[] | undefined = query.data && daysAhead(query.data.sessions, new Date(midnight), DAYS);
  return { ...query, days };
}

/** The class that waits for its session to be started, or else the one whose session runs. */
export function likelyClass(days: readonly AgendaDay[]): string | undefined {
  const today = days[0]?.sessions ?? [];
  const session = today.find(({ status }) => status === 'pending') ?? today.find(({ status }) => status === 'active');
  return session?.classId;
}

/** When the reader's today began. A page that stays open over night finds out within a minute. */
function useMidnight(): number {
  const [midnight, setMidnight] = useState(lastMidnight);
  useEffect(() => {
    const timer = setInterval(() => setMidnight(lastMidnight()), REFRESH_MS);
    return () => clearInterval(timer);
  }, []);
  return midnight;
}

function lastMidnight(): number {
  return new Date().setHours(0, 0, 0, 0);
}
