import { cp, readdir, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { expect, test } from 'vitest';
import { clientConfig, type Connection } from '../src/connection';
import { migrate, MigrationError } from '../src/migrate';
import { packageFolder } from '../src/package-folder';
import { createEmptyDatabase } from '../src/testing/empty-database';
import { temporaryFolder } from './temporary-folder';

const ownMigrations = join(packageFolder, 'prisma', 'migrations');

async function rows(connection: Connection, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client(clientConfig(connection));
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function addMigration(folder: string, name: string, sql: string): Promise<void> {
  await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, name, 'migration.sql'), sql);
}

test('an empty database gets every migration once, recorded as Prisma records it', async () => {
  await using empty = await createEmptyDatabase();
  const names = (await readdir(ownMigrations)).filter((name) => /^\d{14}_/.test(name));

  expect(await migrate(empty.connection)).toEqual({ applied: names });
  expect(await migrate(empty.connection)).toEqual({ applied: [] });

  const recorded = await rows(empty.connection, 'SELECT * FROM _prisma_migrations ORDER BY migration_name');
  expect(recorded.map((row) => row['migration_name'])).toEqual(names);
  expect(recorded[0]).toMatchObject({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
    finished_at: expect.any(Date),
    rolled_back_at: null,
    logs: null,
    applied_steps_count: 1,
  });
});

test('of four processes that migrate at once, one applies and none fails', async () => {
  await using empty = await createEmptyDatabase();
  const results = await Promise.all([1, 2, 3, 4].map(() => migrate(empty.connection)));
  expect(results.filter(({ applied }) => applied.length > 0)).toHaveLength(1);
});

test('a server known by its URL is migrated like any other', async () => {
  await using empty = await createEmptyDatabase();
  if ('connectionString' in empty.connection) throw new Error('the test server is known by its socket');
  const { host, user, database } = empty.connection;
  const url = `postgresql://${user}@localhost/${database}?host=${encodeURIComponent(host)}`;
  const { applied } = await migrate({ connectionString: url });
  expect(applied).not.toEqual([]);
});

test('a migration that fails is undone, told in one sentence, and tried again at the next start', async () => {
  await using empty = await createEmptyDatabase();
  await using folder = await temporaryFolder();
  const name = '20300101000000_broken';
  await addMigration(folder.path, name, 'CREATE TABLE half (); SELECT * FROM missing;');

  const failure = migrate(empty.connection, { migrationsDir: folder.path });
  await expect(failure).rejects.toThrow(MigrationError);
  await expect(failure).rejects.toThrow(`Migration ${name} failed and was undone: relation "missing" does not exist.`);
  expect(await rows(empty.connection, `SELECT to_regclass('half') AS half`)).toEqual([{ half: null }]);

  await addMigration(folder.path, name, 'CREATE TABLE half ();');
  expect(await migrate(empty.connection, { migrationsDir: folder.path })).toEqual({ applied: [name] });
});

test('a migration that was edited after it had been applied is refused', async () => {
  await using empty = await createEmptyDatabase();
  await using folder = await temporaryFolder();
  const name = '20300101000000_one';
  await addMigration(folder.path, name, 'CREATE TABLE one ();');
  await migrate(empty.connection, { migrationsDir: folder.path });
  await addMigration(folder.path, name, 'CREATE TABLE other ();');
  await expect(migrate(empty.connection, { migrationsDir: folder.path })).rejects.toThrow(
    `Migration ${name} was changed after it had been applied`,
  );
});

test('a database of a newer version is refused', async () => {
  await using empty = await createEmptyDatabase();
  await using folder = await temporaryFolder();
  await cp(ownMigrations, folder.path, { recursive: true });
  await addMigration(folder.path, '99990101000000_future', 'CREATE TABLE future ();');
  await migrate(empty.connection, { migrationsDir: folder.path });
  await expect(migrate(empty.connection)).rejects.toThrow('newer version by migration 99990101000000_future');
});
