import { join } from 'node:path';
import { Client } from 'pg';
import { applyMigration } from './migrate/apply-migration';
import { checkHistory, readHistory } from './migrate/history';
import { readMigrations } from './migrate/migration-files';
import { clientConfig, type Connection } from './connection';
import { packageFolder } from './package-folder';

export { MigrationError } from './migrate/migration-error';

// The lock that Prisma's own engine takes, so that `prisma migrate deploy` waits for us and we for it.
const advisoryLock = 72707369;
const connectWithinMs = 5_000;

/**
 * Applies the migrations that the database lacks, in order, one transaction each; safe to call from many processes at
 * once (one applies, the others wait and find nothing left).
 *
 * The migrations are read from `prisma/migrations` of this package, found through Node's resolver, so it works from the
 * server's bundle as well; `migrationsDir` is for tests.
 *
 * @throws MigrationError when an applied migration was edited or is unknown here, or when one fails.
 */
export async function migrate(
  connection: Connection,
  options: { migrationsDir?: string } = {},
): Promise<{ applied: string[] }> {
  const migrations = await readMigrations(options.migrationsDir ?? join(packageFolder, 'prisma', 'migrations'));
  const client = new Client({
    ...clientConfig(connection),
    application_name: 'rollcall migrate',
    keepAlive: true,
    connectionTimeoutMillis: connectWithinMs,
  });
  // A lost connection is reported by the query that it breaks.
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [advisoryLock]);
    const history = await readHistory(client);
    checkHistory(history, migrations);
    const done = new Set(history.map((entry) => entry.name));
    const missing = migrations.filter((migration) => !done.has(migration.name));
    for (const migration of missing) await applyMigration(client, migration);
    return { applied: missing.map((migration) => migration.name) };
  } finally {
    // Ends the session and with it the lock.
    await client.end();
  }
}
