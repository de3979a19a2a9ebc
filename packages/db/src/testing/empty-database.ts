import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { clientConfig, withDatabase, type Connection } from '../connection';
import { testServer } from './test-server';

/** A database of its own on the test run's server, dropped at the end of the scope; without a template, empty. */
export async function createEmptyDatabase(
  template = 'template1',
): Promise<{ connection: Connection } & AsyncDisposable> {
  const server = testServer();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await execute(server, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  return {
    connection: withDatabase(server, name),
    [Symbol.asyncDispose]: () => execute(server, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}

async function execute(connection: Connection, sql: string): Promise<void> {
  const client = new Client(clientConfig(connection));
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
