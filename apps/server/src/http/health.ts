import type { Database } from '@rollcall/db/client';
import type { RequestHandler } from 'express';
import { shareAnswer } from './share-answer';

/** Anyone may ask, and nobody is counted, so the database is asked once a second at most. */
const SHARED_MS = 1_000;

/** Whether this process and its database answer. */
export function health(database: Pick<Database, 'isAlive'>): RequestHandler {
  const isAlive = shareAnswer(SHARED_MS, () => database.isAlive());
  return async (_request, response) => {
    const up = await isAlive();
    response.status(up ? 200 : 503).json({ status: up ? 'ok' : 'unavailable', database: up ? 'up' : 'down' });
  };
}
