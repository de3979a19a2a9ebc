import { Client } from 'pg';
import { expect, test } from 'vitest';
import { openDatabase } from '../src/client';
import { clientConfig } from '../src/connection';
import { createTestDatabase } from '../src/testing';

const countConnections = {
  name: 'count-connections',
  text: `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'rollcall'`,
  values: [],
};

test('Prisma and prepared statements share one pool of connections', async () => {
  await using created = await createTestDatabase();
  const database = openDatabase(created.connection, { poolSize: 2 });
  await Promise.all(
    Array.from({ length: 10 }, () => [database.prisma.user.count(), database.query(countConnections)]).flat(),
  );
  expect(await database.query(countConnections)).toEqual([{ n: 2 }]);
  await database.close();
});

test('times and bytes come back from a prepared statement as Date and Buffer', async () => {
  await using created = await createTestDatabase();
  const [row] = await created.database.query({
    name: 'types',
    text: 'SELECT $1::timestamptz AS at, $2::bytea AS bytes',
    values: [new Date('2026-01-01T10:00Z'), Buffer.from([1, 2])],
  });
  expect(row).toEqual({ at: new Date('2026-01-01T10:00Z'), bytes: Buffer.from([1, 2]) });
});

test('connections that the server cuts are replaced, and the process lives on', async () => {
  await using created = await createTestDatabase();
  await created.database.prisma.user.count();
  const other = new Client(clientConfig(created.connection));
  await other.connect();
  await other.query(
    'SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  );
  await other.end();
  expect(await created.database.prisma.user.count()).toBe(0);
  expect(await created.database.isAlive()).toBe(true);
});

test('a database that nobody serves is not alive', async () => {
  const database = openDatabase({ host: '127.0.0.1', port: 1, user: 'nobody', database: 'none' });
  expect(await database.isAlive()).toBe(false);
  await database.close();
});
