/** Days of the class's calendar (2026-11-25), both inclusive; null: no end on that side. What stands in the address, so it may be anything. */
export type ReportRange = { from: string | null; to: string | null };

/** Ranges that are one press away. They have no last day, so that today's session joins them when it is over. */
export const PRESETS = ['last4Weeks', 'last16Weeks', 'all'] as const;
export type Preset = (typeof PRESETS)[number];

const DAY_MS = 24 * 60 * 60 * 1000;
/** 16 weeks are about a term. */
const PRESET_DAYS: Record<Preset, number | null> = { last4Weeks: 28, last16Weeks: 112, all: null };

/** Why a range cannot be reported on; null where it can. The server refuses the same. */
export function problemOf({ from, to }: ReportRange): 'unreadable' | 'backwards' | null {
  if ([from, to].some((day) => day !== null && !isDay(day))) return 'unreadable';
  return from !== null && to !== null && to < from ? 'backwards' : null;
}

/** A day of the calendar in the years that the API takes; what is half typed (0020-11-25) is none. */
export function isDay(day: string): boolean {
  const isWritten = /^20\d\d-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day));
  return isWritten && new Date(day).toISOString().startsWith(day);
}

/** `today`: on the class's calendar. */
export function rangeOf(preset: Preset, today: string): ReportRange {
  const days = PRESET_DAYS[preset];
  if (days === null) return { from: null, to: null };
  const first = new Date(Date.parse(today) - (days - 1) * DAY_MS);
  return { from: first.toISOString().slice(0, 10), to: null };
}

/** Which preset a range is; null: one of the reader's own. */
export function presetOf({ from, to }: ReportRange, today: string): Preset | null {
  return PRESETS.find((preset) => to === null && rangeOf(preset, today).from === from) ?? null;
}

/** As the API asks for it. */
export function inputOf({ from, to }: ReportRange): { startDate?: string; endDate?: string } {
  return { ...(from !== null && { startDate: from }), ...(to !== null && { endDate: to }) };
}

/** As it stands in an address: "?from=2026-11-01", or nothing. */
export function queryOf({ from, to }: ReportRange): string {
  const params = new URLSearchParams({ ...(from !== null && { from }), ...(to !== null && { to }) });
  return params.size === 0 ? '' : `?${params.toString()}`;
}
