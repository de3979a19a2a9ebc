import type { Session } from '@rollcall/contracts/sessions';

// Made once: a formatter costs a hundred times what it formats, and a roster has 500 times in it.
const DAY = new Intl.DateTimeFormat(undefined, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
const CLOCK = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' });

/** When a session is, in the reader's own language and time zone. */
export function SessionTime({ session }: { session: Pick<Session, 'startTime' | 'endTime'> }) {
  const start = new Date(session.startTime);
  return (
    <time dateTime={session.startTime}>
      {DAY.format(start)}, {CLOCK.formatRange(start, new Date(session.endTime))}
    </time>
  );
}

/** A moment as the clock on the wall shows it. */
export function clockTime(time: string): string {
  return CLOCK.format(new Date(time));
}
