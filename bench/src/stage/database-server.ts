import { openDatabase, type Database } from '@rollcall/db/client';
import { withDatabase, type Connection } from '@rollcall/db/connection';
import { startEmbeddedPostgres } from '@rollcall/db/embedded';
import { migrate } from '@rollcall/db/migrate';
import { makePrivateFolder } from './private-folder';

/** One PostgreSQL for the whole run, with a migrated, empty database for each part. */
export type DatabaseServer = {
  createDatabase: (name: string) => Promise<BenchDatabase>;
} & AsyncDisposable;

/** `run`: one statement, for filling and looking; a pool of its own, apart from the server's under test. */
export type BenchDatabase = {
  connection: Connection;
  database: Database;
  run: <Row>(text: string, values?: unknown[]) => Promise<Row[]>;
} & AsyncDisposable;

/** Starts the PostgreSQL that Rollcall brings, with Rollcall's settings, in a folder that goes with the scope. */
export async function startDatabaseServer(): Promise<DatabaseServer> {
  const folder = await makePrivateFolder();
  const removeFolder = () => folder[Symbol.asyncDispose]();
  const server = await startEmbeddedPostgres({ dataDir: folder.path }).catch(async (error: unknown) => {
    await removeFolder();
    throw error;
  });
  return {
    createDatabase: (name) => createDatabase(server.connection, name),
    [Symbol.asyncDispose]: async () => {
      await server.stop();
      await removeFolder();
    },
  };
}

async function createDatabase(server: Connection, name: string): Promise<BenchDatabase> {
  const admin = openDatabase(server, { poolSize: 1 });
  await admin.query({ name: '', text: `CREATE DATABASE ${name}`, values: [] });
  await admin.close();
  const connection = withDatabase(server, name);
  await migrate(connection);
  // One connection, so that a setting holds for what comes after it.
  const database = openDatabase(connection, { poolSize: 1 });
  return {
    connection,
    database,
    run: (text, values = []) => database.query({ name: '', text, values }),
    [Symbol.asyncDispose]: () => database.close(),
  };
}
