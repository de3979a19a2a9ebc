import { LARGEST_SERIES } from '@rollcall/contracts/sessions';
import { Temporal } from 'temporal-polyfill';

/** `weekdays`: 1 Monday to 7 Sunday; times as the clocks of `timeZone` show them ("10:15"), dates as its calendar does. */
export type WeeklySeries = {
  timeZone: string;
  weekdays: readonly number[];
  startTime: string;
  endTime: string;
  firstDate: string;
  lastDate: string;
  skipDates: readonly string[];
};

/** One meeting of a series: the day on which it begins, and the moments. */
export type Meeting = { date: string; startTime: Date; endTime: Date };

/**
 * The meetings of a series, in order; one more than a series may have where there are too many. A quarter past ten stays a
 * quarter past ten when the clocks change. A time that the change skips (02:30 in March) comes as much later as was skipped, one
 * that comes twice (02:30 in October) is taken the first time: Temporal's "compatible", as calendars do.
 */
export function meetingsOf(series: WeeklySeries): Meeting[] {
  const last = Temporal.PlainDate.from(series.lastDate);
  const skipped = new Set(series.skipDates);
  const meetings: Meeting[] = [];
  for (
    let day = Temporal.PlainDate.from(series.firstDate);
    meetings.length <= LARGEST_SERIES;
    day = day.add({ days: 1 })
  ) {
    if (Temporal.PlainDate.compare(day, last) > 0) break;
    if (!series.weekdays.includes(day.dayOfWeek) || skipped.has(day.toString())) continue;
    meetings.push({ date: day.toString(), ...meetingOn(day, series) });
  }
  return meetings;
}

function meetingOn(
  day: Temporal.PlainDate,
  { startTime, endTime, timeZone }: WeeklySeries,
): { startTime: Date; endTime: Date } {
  // Past midnight where the end's clock time is not after the start's; both are "hh:mm", so text compares as time does.
  const lastDay = endTime <= startTime ? day.add({ days: 1 }) : day;
  return { startTime: momentOf(day, startTime, timeZone), endTime: momentOf(lastDay, endTime, timeZone) };
}

/** The moment at which the clocks of a zone show that time of that day. */
function momentOf(day: Temporal.PlainDate, plainTime: string, timeZone: string): Date {
  return new Date(day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(plainTime) }).epochMilliseconds);
}

type Times = { startTime: Date; endTime: Date };

/**
 * Does to another meeting of the series what was done to one: the same clock times, and as many days further. `from` and `to`: the
 * times of the one before and after.
 */
export function moveAlike(other: Times, { from, to }: { from: Times; to: Times }, timeZone: string): Times {
  const local = (at: Date) => Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
  const days = (one: Date, another: Date) => local(one).toPlainDate().until(local(another).toPlainDate()).days;
  const start = local(other.startTime)
    .toPlainDate()
    .add({ days: days(from.startTime, to.startTime) });
  const end = start.add({ days: days(to.startTime, to.endTime) });
  const clock = (at: Date) => local(at).toPlainTime().toString();
  return {
    startTime: momentOf(start, clock(to.startTime), timeZone),
    endTime: momentOf(end, clock(to.endTime), timeZone),
  };
}
