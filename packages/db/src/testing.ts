import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { openDatabase, type Database } from './client';
import { clientConfig, withDatabase, type Connection } from './connection';
import { templateDatabase, testServer } from './testing/test-server';

export type TestDatabase = {
  connection: Connection;
  database: Database;
  /** Closes the database and drops it. */
  [Symbol.asyncDispose](): Promise<void>;
};

/**
 * A fresh, migrated, empty database of its own for one test file (`await using`), copied from the template that the
 * global setup (`@rollcall/db/testing/global-setup`) has made.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = testServer();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await execute(server, `CREATE DATABASE ${name} TEMPLATE ${templateDatabase}`);
  const connection = withDatabase(server, name);
  const database = openDatabase(connection);
  return {
    connection,
    database,
    [Symbol.asyncDispose]: async () => {
      await database.close();
      await execute(server, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

async function execute(connection: Connection, sql: string): Promise<void> {
  const client = new pg.Client(clientConfig(connection));
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
