/** What the clocks of a time zone show. `weekday`: 1 Monday to 7 Sunday; `hour`: 0 to 23. */
export type LocalTime = { weekday: number; hour: number };

export type LocalClock = {
  read: (at: Date) => LocalTime;
  /** The day that the calendar shows (2026-03-29). */
  dateAt: (at: Date) => string;
  /** The moment at which the day (2026-03-29) begins there; where a change of the clocks skips midnight, the first after. */
  startOfDay: (day: string) => Date;
};

const DAY_MS = 24 * 60 * 60 * 1000;

/** The clock of a zone of the IANA database, whose changes between summer and winter it knows. */
export function createLocalClock(timeZone: string): LocalClock {
  // Making one costs a millisecond, asking it a microsecond.
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });

  /** The shown time as if it were UTC. */
  const shown = (at: Date): Date => {
    const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
    return new Date(
      Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')),
    );
  };
  const dateAt = (at: Date) => shown(at).toISOString().slice(0, 10);

  return {
    read(at) {
      const local = shown(at);
      return { weekday: local.getUTCDay() || 7, hour: local.getUTCHours() };
    },
    dateAt,
    startOfDay(day) {
      const midnight = new Date(`${day}T00:00:00Z`);
      // The clock is changed once within two days at most, so midnight is told by the offset before or by the one after.
      const moments = [-DAY_MS, DAY_MS].map((away) => {
        const nearby = new Date(midnight.getTime() + away);
        return new Date(midnight.getTime() - (shown(nearby).getTime() - nearby.getTime()));
      });
      const [first, second] = moments.toSorted((one, two) => one.getTime() - two.getTime());
      return first !== undefined && (second === undefined || dateAt(first) >= day) ? first : (second ?? midnight);
    },
  };
}

/** The day after (2026-03-29 → 2026-03-30). */
export function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}
