import { isDatabaseUnavailable } from '@rollcall/db/errors';

/** Whether a failure means that the database is away: worth trying again, and nobody's bug. */
export function isOutage(error: unknown): boolean {
  return isDatabaseUnavailable(error);
}
