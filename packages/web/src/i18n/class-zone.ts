// A lecture begins when the clock of its class says so, wherever its teacher travels: times are shown in the class's zone.

const days = new Map<string | undefined, Intl.DateTimeFormat>();

/** The day of the calendar (2026-11-24) in a zone, or in the reader's own. */
export function dayIn(time: string | number | Date, timeZone?: string): string {
  // Swedes write their days as ISO 8601 does.
  const format =
    days.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', ...(timeZone && { timeZone }) });
  days.set(timeZone, format);
  return format.format(new Date(time));
}

/** The place whose clock is meant ("New York"), where it shows another time than the reader's at that moment; else null. */
export function foreignPlace(time: string, timeZone: string): string | null {
  const shown = (zone?: string) => new Date(time).toLocaleString('sv-SE', zone === undefined ? {} : { timeZone: zone });
  return shown(timeZone) === shown() ? null : placeOf(timeZone);
}

/** Europe/Berlin → Berlin */
export function placeOf(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}

const minutes = new Map<string, Intl.DateTimeFormat>();

/** Day and clock (2026-11-24 10:15) in a zone. */
export function minuteIn(time: string, timeZone: string): string {
  const format =
    minutes.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone });
  minutes.set(timeZone, format);
  return format.format(new Date(time));
}
