import { useTranslation } from 'react-i18next';
import { localeOf } from './languages';

type Moment = string | Date;

/** Numbers and times in the reader's language. Times are in the reader's own zone, or in `timeZone` where one is given. */
export type Formats = {
  /** 1,234 */
  number: (value: number) => string;
  /** 0.875 → 88% */
  percent: (fraction: number) => string;
  /** Tue, 24 Nov 2026 */
  day: (time: Moment, timeZone?: string) => string;
  /** 24 Nov */
  shortDay: (time: Moment, timeZone?: string) => string;
  /** 10:15 */
  clock: (time: Moment, timeZone?: string) => string;
  /** 10:15 – 11:45, also past midnight */
  clockRange: (start: Moment, end: Moment, timeZone?: string) => string;
  /** Any other pattern of Intl's. */
  date: (time: Moment, options: Intl.DateTimeFormatOptions) => string;
  /** 1 → Monday … 7 → Sunday */
  weekday: (weekday: number, style?: 'long' | 'short' | 'narrow') => string;
  /** "Ada, Grace and Alan" */
  list: (items: readonly string[]) => string;
};

const DAY = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;
const SHORT_DAY = { day: 'numeric', month: 'short' } as const;
const CLOCK = { hour: 'numeric', minute: '2-digit' } as const;

/** 1 January 2024 was a Monday. */
const A_SUNDAY = Date.UTC(2023, 11, 31);
const DAY_MS = 24 * 60 * 60 * 1000;

// Made once each: a formatter costs a hundred times what it formats, and a roster has 500 times in it.
const made = new Map<string, Formats>();

/** The formats of the language that is shown. */
export function useFormats(): Formats {
  const { i18n } = useTranslation();
  return formatsOf(i18n.language);
}

/** The formats of a language, in the reader's own variety of it. */
function formatsOf(language: string): Formats {
  const locale = localeOf(language);
  const known = made.get(locale);
  if (known) return known;
  const formats = createFormats(locale);
  made.set(locale, formats);
  return formats;
}

function createFormats(locale: string): Formats {
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const list = new Intl.ListFormat(locale);
  const patterns = new Map<string, Intl.DateTimeFormat>();

  function pattern(options: Intl.DateTimeFormatOptions, timeZone?: string): Intl.DateTimeFormat {
    const whole = timeZone === undefined ? options : { ...options, timeZone };
    const key = JSON.stringify(whole);
    const format = patterns.get(key) ?? new Intl.DateTimeFormat(locale, whole);
    patterns.set(key, format);
    return format;
  }

  /** Of two days Intl writes both dates into the range, and the day stands beside it already. */
  function clockRange(start: Moment, end: Moment, timeZone?: string): string {
    const [from, to] = [new Date(start), new Date(end)];
    const [day, clock] = [pattern(DAY, timeZone), pattern(CLOCK, timeZone)];
    const isOneDay = day.format(from) === day.format(to);
    return isOneDay ? clock.formatRange(from, to) : `${clock.format(from)} – ${clock.format(to)}`;
  }

  return {
    number: (value) => number.format(value),
    percent: (fraction) => percent.format(fraction),
    day: (time, timeZone) => pattern(DAY, timeZone).format(new Date(time)),
    shortDay: (time, timeZone) => pattern(SHORT_DAY, timeZone).format(new Date(time)),
    clock: (time, timeZone) => pattern(CLOCK, timeZone).format(new Date(time)),
    clockRange,
    date: (time, options) => pattern(options).format(new Date(time)),
    weekday: (weekday, style = 'long') =>
      pattern({ weekday: style }, 'UTC').format(new Date(A_SUNDAY + weekday * DAY_MS)),
    list: (items) => list.format(items),
  };
}
