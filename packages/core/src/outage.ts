import { isDatabaseError, isDatabaseUnavailable } from '@rollcall/db/errors';

/** Whether a failure means that the database is away: worth trying again, and nobody's bug. */
export function isOutage(error: unknown): boolean {
  return isDatabaseUnavailable(error);
}

/** Whether a failure came from the database at all: where it is no outage, the database refused what nobody foresaw. */
export function isDatabaseFailure(error: unknown): boolean {
  return isDatabaseError(error);
}
