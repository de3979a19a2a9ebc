import { setTimeout as delay } from 'node:timers/promises';
import type { Core } from '@rollcall/core/core';
import { isOutage } from '@rollcall/core/outage';
import { connectWithinMs } from '@rollcall/db/client';
import { errorFields } from './error-fields';
import type { Log } from './log';

/** Writes down what failed and was not the client's fault. `about`: where, in ids and names of ours. */
export type ReportFailure = (error: unknown, about?: Record<string, unknown>) => void;

/** How often a database that is away is asked for, until it is back. */
const ASK_EVERY_MS = 1_000;

/**
 * Every failure with its stack. But while the database is away each request fails, and for the same reason: that is one
 * warning when it begins and one when it is over.
 */
export function createFailureReport(log: Log, database: Pick<Core['database'], 'isAlive'>): ReportFailure {
  let isAway = false;
  let lastSign = 0;
  const tellWhenBack = async () => {
    const since = lastSign;
    do {
      await delay(ASK_EVERY_MS, undefined, { ref: false });
      if (!(await database.isAlive())) lastSign = performance.now();
      // For so long a request of the outage may still wait for a connection, and fail.
    } while (performance.now() - lastSign < connectWithinMs);
    isAway = false;
    log.warn('database is back', { seconds: Math.round((lastSign - since) / 1000) });
  };
  return (error, about = {}) => {
    const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
    if (!isOutage(cause)) return void log.error('failed', { ...about, ...errorFields(error) });
    lastSign = performance.now();
    if (isAway) return;
    isAway = true;
    const { error: kind, codes } = errorFields(cause);
    log.warn('database is away', { error: kind, ...(codes !== undefined && { codes }) });
    void tellWhenBack();
  };
}
