import { Temporal } from 'temporal-polyfill';

/** What stands in the fields of a form: "2026-11-23", "10:15", on the clock of the class. */
export type ClockTimes = { date: string; start: string; end: string };

/** Start and end as the API takes them. An end that is not after the start lies on the next day, as of a night watch. */
export function timesOf({ date, start, end }: ClockTimes, timeZone: string): { startTime: string; endTime: string } {
  const day = Temporal.PlainDate.from(date);
  const lastDay = end <= start ? day.add({ days: 1 }) : day;
  return { startTime: moment(day, start, timeZone), endTime: moment(lastDay, end, timeZone) };
}

/** The fields for a session that exists. */
export function fieldsOf(session: { startTime: string; endTime: string; timeZone: string }): ClockTimes {
  const local = (time: string) => Temporal.Instant.from(time).toZonedDateTimeISO(session.timeZone);
  const clock = (time: string) => local(time).toPlainTime().toString({ smallestUnit: 'minute' });
  const { startTime, endTime } = session;
  return { date: local(startTime).toPlainDate().toString(), start: clock(startTime), end: clock(endTime) };
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(date: string): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

/** So many days later (earlier, for a negative number). */
export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** "compatible", as the server does for a series: a time that the change of the clocks skips comes later by as much. */
function moment(day: Temporal.PlainDate, plainTime: string, timeZone: string): string {
  return day.toZonedDateTime({ timeZone, plainTime }).toInstant().toString();
}
