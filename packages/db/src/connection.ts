import type { ClientConfig } from 'pg';

/** Where a PostgreSQL database is: a URL, or the socket folder (or loopback host) of the embedded server. */
export type Connection =
  | { connectionString: string }
  | { host: string; port: number; user: string; database: string; password?: string };

/** What `pg` needs to connect. The embedded server speaks no TLS, whatever `PGSSLMODE` in the environment says. */
export function clientConfig(connection: Connection): ClientConfig {
  return 'connectionString' in connection ? connection : { ...connection, ssl: false };
}

/** The same server and user, another database. */
export function withDatabase(connection: Connection, database: string): Connection {
  if (!('connectionString' in connection)) return { ...connection, database };
  const url = new URL(connection.connectionString);
  url.pathname = `/${encodeURIComponent(database)}`;
  return { connectionString: url.href };
}
