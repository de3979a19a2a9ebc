import type { Connection } from '@rollcall/db/connection';

/** The database as DATABASE_URL names it; a socket's folder goes into the query, as `pg` and libpq read it. */
export function databaseUrl(connection: Connection): string {
  if ('connectionString' in connection) return connection.connectionString;
  const { host, port, user, database } = connection;
  const url = new URL(`postgresql://${user}@localhost/${database}`);
  url.searchParams.set('host', host);
  url.searchParams.set('port', String(port));
  return url.href;
}
