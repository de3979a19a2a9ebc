import { mkdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase, type Database } from '../../src/client';
import type { Connection } from '../../src/connection';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../src/embedded';
import { migrate } from '../../src/migrate';
import { eventually } from '../eventually';
import { serverPid, temporaryFolder } from '../temporary-folder';

/** Runs `use` on a database opened for it. */
async function withDatabase<T>(connection: Connection, use: (database: Database) => Promise<T>): Promise<T> {
  const database = openDatabase(connection);
  try {
    return await use(database);
  } finally {
    await database.close();
  }
}

const homeOf = (folder: { path: string }) => join(folder.path, 'postgresql');
const user = { email: 'a@example.org', passwordHash: 'x', fullName: 'A', role: 'student' } as const;

test('what was written is there after a stop and a start; a start that fails says why', async () => {
  await using folder = await temporaryFolder();
  const first = await startEmbeddedPostgres({ dataDir: folder.path });
  await migrate(first.connection);
  await withDatabase(first.connection, ({ prisma }) => prisma.user.create({ data: user }));
  await first.stop();
  expect(await serverPid(homeOf(folder))).toBeUndefined();

  const second = await startEmbeddedPostgres({ dataDir: folder.path });
  expect(await withDatabase(second.connection, ({ prisma }) => prisma.user.count())).toBe(1);
  await second.stop();

  const cluster = join(homeOf(folder), 'cluster');
  await truncate(join(cluster, 'global', 'pg_control'), 0);
  await expect(startEmbeddedPostgres({ dataDir: folder.path })).rejects.toThrow(
    `PostgreSQL did not start on ${cluster}: could not read file "global/pg_control": read 0 of 296; mend that`,
  );
});

describe('a running server', () => {
  const lines: string[] = [];
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let server: EmbeddedPostgres;
  let database: Database;

  beforeAll(async () => {
    folder = await temporaryFolder();
    server = await startEmbeddedPostgres({ dataDir: folder.path, log: (line) => lines.push(line) });
    await migrate(server.connection);
    database = openDatabase(server.connection);
  });
  afterAll(async () => {
    await database.close();
    await server.stop();
    await folder[Symbol.asyncDispose]();
  });

  const settings = async (...names: string[]) => {
    const text = 'SELECT name, setting FROM pg_settings WHERE name = ANY ($1)';
    const rows = await database.query<{ name: string; setting: string }>({ name: 'settings', text, values: [names] });
    return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
  };

  test('is durable and checks its pages', async () => {
    const durable = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on', data_checksums: 'on' };
    expect(await settings(...Object.keys(durable))).toEqual(durable);
  });

  test('is on no network, and its folder is closed to everybody else', async () => {
    expect(await settings('listen_addresses')).toEqual({ listen_addresses: '' });
    expect((await stat(homeOf(folder))).mode & 0o777).toBe(0o700);
  });

  test('has room for four processes', async () => {
    expect(Number((await settings('max_connections'))['max_connections'])).toBeGreaterThan(4 * 14);
  });

  test('knows capital letters of every alphabet, whatever locales the system has', async () => {
    const folded = { name: 'fold', text: `SELECT lower('ÉÄΩ') AS lower`, values: [] };
    expect(await database.query(folded)).toEqual([{ lower: 'éäω' }]);
  });

  test('that is killed comes back by itself, with everything that was answered', async () => {
    await database.prisma.user.create({ data: user });
    const pid = await serverPid(homeOf(folder));
    if (pid === undefined) throw new Error('no server');
    process.kill(pid, 'SIGKILL');
    await eventually(async () => (await serverPid(homeOf(folder))) !== pid && database.isAlive(), 20_000);
    expect(await database.prisma.user.count()).toBe(1);
    expect(lines).toEqual(['The connection to PostgreSQL was lost; bringing it back.']);
  });

  test('keeps personal data out of its log', async () => {
    await database.prisma.user.create({ data: { ...user, email: 'b@example.org' } });
    await expect(database.prisma.user.create({ data: { ...user, email: 'b@example.org' } })).rejects.toThrow(
      'users_email_key',
    );
    expect(await readFile(join(homeOf(folder), 'postgresql.log'), 'utf8')).not.toContain('example.org');
  });
});

test('a data folder with a path too long for a socket is as good as any', async () => {
  await using folder = await temporaryFolder();
  const dataDir = join(folder.path, 'long'.repeat(30));
  const server = await startEmbeddedPostgres({ dataDir });
  expect(await withDatabase(server.connection, (database) => database.isAlive())).toBe(true);
  const socketFolder = 'host' in server.connection ? server.connection.host : '';
  expect((await stat(socketFolder)).mode & 0o777).toBe(0o700);
  await server.stop();
  await expect(stat(socketFolder)).rejects.toThrow('ENOENT');
});

test('a data folder that cannot be made is told in one sentence', async () => {
  await using folder = await temporaryFolder();
  const file = join(folder.path, 'file');
  await writeFile(file, '');
  await expect(startEmbeddedPostgres({ dataDir: join(file, 'data') })).rejects.toThrow(
    `Rollcall cannot write its data folder ${file}/data (ENOTDIR); see that it is writable for this user and the disk has room, or set DATA_DIR to another folder.`,
  );
});

test('a cluster made by another PostgreSQL is refused in one sentence, untouched', async () => {
  await using folder = await temporaryFolder();
  const cluster = join(folder.path, 'postgresql', 'cluster');
  await mkdir(cluster, { recursive: true });
  await writeFile(join(cluster, 'PG_VERSION'), '15\n');
  await expect(startEmbeddedPostgres({ dataDir: folder.path })).rejects.toThrow(
    `The data in ${cluster} was made by PostgreSQL 15 and Rollcall now brings 18;`,
  );
  expect(await readFile(join(cluster, 'PG_VERSION'), 'utf8')).toBe('15\n');
});
