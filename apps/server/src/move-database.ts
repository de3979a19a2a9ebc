import { openDatabase } from '@rollcall/db/client';
import type { Connection } from '@rollcall/db/connection';
import { startEmbeddedPostgres } from '@rollcall/db/embedded';
import { migrate } from '@rollcall/db/migrate';
import { moveData } from '@rollcall/db/move-data';
import { StartError, type Env } from './env';
import { migrateWhenUp } from './migrate-when-up';

/**
 * `npm run move-database`: everything in the embedded database of DATA_DIR goes to the server of DATABASE_URL, whole or
 * not at all; the embedded one keeps it. Fails with a StartError where that server has accounts already, and with an
 * EmbeddedPostgresError while a Rollcall runs on the data folder.
 */
export async function moveDatabase(env: Env, say: (line: string) => void): Promise<void> {
  if (env.databaseUrl === null) throw new StartError('Please name the server to move to in DATABASE_URL.');
  const target: Connection = { connectionString: env.databaseUrl };
  await migrateWhenUp(target, { waitSeconds: env.databaseWaitSeconds, say });
  if ((await countUsers(target)) > 0) {
    throw new StartError('The database of DATABASE_URL has accounts already. Please name an empty one.');
  }
  const source = await startEmbeddedPostgres({ dataDir: env.dataDir, log: say });
  try {
    await migrate(source.connection);
    for (const { table, rows } of await moveData(source.connection, target)) say(`${table}: ${rows}`);
  } finally {
    await source.stop();
  }
  say('Moved. From now on start with this DATABASE_URL, and the same JWT_SECRET or DATA_DIR, so that logins hold.');
}

async function countUsers(connection: Connection): Promise<number> {
  const database = openDatabase(connection, { poolSize: 1 });
  try {
    return await database.prisma.user.count();
  } finally {
    await database.close();
  }
}
