/** Start and end as the API takes them. */
export type SessionTimes = { startTime: string; endTime: string };

const MINUTE_MS = 60_000;

/** A session that begins in this very minute: rounded down, so that it never lies ahead of the clock. */
export function timesFromNow(now: number, minutes: number): SessionTimes {
  const start = Math.floor(now / MINUTE_MS) * MINUTE_MS;
  return { startTime: iso(start), endTime: iso(start + minutes * MINUTE_MS) };
}

/**
 * What was typed into the date and time fields ("2026-11-23", "10:15"), meant in the reader's own time zone. An end
 * that is not after the start goes to the server as it is, which says so at its field.
 */
export function timesFromFields({ date, start, end }: { date: string; start: string; end: string }): SessionTimes {
  return { startTime: iso(Date.parse(`${date}T${start}`)), endTime: iso(Date.parse(`${date}T${end}`)) };
}

/** A day of the reader's calendar as a date field takes it. */
export function dateFieldValue(day: Date): string {
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

function two(figure: number): string {
  return String(figure).padStart(2, '0');
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
