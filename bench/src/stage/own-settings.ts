import type { Connection } from '@rollcall/db/connection';
import { databaseUrl } from './database-url';

/** What the accounts of a run sign their tokens with; it protects nothing. */
export const JWT_SECRET = 'this secret signs the tokens of a benchmark and nothing else';

/** A server on the run's own database, without the demo and without limits that a load from one place would meet. */
export function serverVariables(connection: Connection): Record<string, string> {
  return {
    DATABASE_URL: databaseUrl(connection),
    JWT_SECRET,
    DEMO: '0',
    RATE_LIMIT_PER_MINUTE: '1000000',
  };
}
