/** A session may be started this long before its time. The server decides; this only says when to offer it. */
const EARLY_START_MS = 30 * 60 * 1000;

/** The first moment at which starting is worth a try. */
export function startableFrom({ startTime }: { startTime: string }): Date {
  return new Date(Date.parse(startTime) - EARLY_START_MS);
}
