import { mkdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase, type Database } from '../../src/client';
import type { Connection } from '../../src/connection';
import { startEmbeddedPostgres } from '../../src/embedded';
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

const setting = (database: Database, name: string) =>
  database.query<{ value: string }>({ name, text: `SELECT current_setting('${name}') AS value`, values: [] });

const user = { email: 'a@example.org', passwordHash: 'x', fullName: 'A', role: 'student' } as const;

test('what was written is there after a stop and a start', async () => {
  await using folder = await temporaryFolder();
  const first = await startEmbeddedPostgres({ dataDir: folder.path });
  await migrate(first.connection);
  await withDatabase(first.connection, ({ prisma }) => prisma.user.create({ data: user }));
  await first.stop();
  expect(await serverPid(join(folder.path, 'postgresql'))).toBeUndefined();

  const second = await startEmbeddedPostgres({ dataDir: folder.path });
  expect(await withDatabase(second.connection, ({ prisma }) => prisma.user.count())).toBe(1);
  await second.stop();
});

test('it is durable, checks its pages, speaks Unicode, has room for four processes and is on no network', async () => {
  await using folder = await temporaryFolder();
  const server = await startEmbeddedPostgres({ dataDir: folder.path });
  await withDatabase(server.connection, async (database) => {
    const values = async (names: string[]) =>
      Object.fromEntries(
        await Promise.all(names.map(async (name) => [name, (await setting(database, name))[0]?.value])),
      );
    const names = ['fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums', 'server_encoding'];
    expect(await values([...names, 'listen_addresses'])).toEqual({
      fsync: 'on',
      synchronous_commit: 'on',
      full_page_writes: 'on',
      data_checksums: 'on',
      server_encoding: 'UTF8',
      listen_addresses: '',
    });
    expect(Number((await setting(database, 'max_connections'))[0]?.value)).toBeGreaterThan(4 * 14);
    const folded = { name: 'fold', text: `SELECT lower('ÉÄ') AS lower, 'ä' > 'z' AS "by code point"`, values: [] };
    expect(await database.query(folded)).toEqual([{ lower: 'éä', 'by code point': true }]);
  });
  expect((await stat(join(folder.path, 'postgresql'))).mode & 0o777).toBe(0o700);
  await server.stop();
});

test('a server that is killed comes back by itself, with everything that was answered', async () => {
  await using folder = await temporaryFolder();
  const lines: string[] = [];
  const server = await startEmbeddedPostgres({ dataDir: folder.path, log: (line) => lines.push(line) });
  await migrate(server.connection);
  await withDatabase(server.connection, async (database) => {
    await database.prisma.user.create({ data: user });
    const pid = await serverPid(join(folder.path, 'postgresql'));
    if (pid === undefined) throw new Error('no server');
    process.kill(pid, 'SIGKILL');
    await eventually(async () => (await serverPid(join(folder.path, 'postgresql'))) !== pid && database.isAlive());
    expect(await database.prisma.user.count()).toBe(1);
  });
  expect(lines).toContain('The connection to PostgreSQL was lost; bringing it back.');
  await server.stop();
});

test('a statement that fails leaves no personal data in the log', async () => {
  await using folder = await temporaryFolder();
  const server = await startEmbeddedPostgres({ dataDir: folder.path });
  await migrate(server.connection);
  await withDatabase(server.connection, async ({ prisma }) => {
    await prisma.user.create({ data: user });
    await expect(prisma.user.create({ data: user })).rejects.toThrow('users_email_key');
  });
  await server.stop();
  expect(await readFile(join(folder.path, 'postgresql', 'postgresql.log'), 'utf8')).not.toContain('example.org');
});

test('a data folder with a path too long for a socket is as good as any', async () => {
  await using folder = await temporaryFolder();
  const dataDir = join(folder.path, 'long'.repeat(30));
  const server = await startEmbeddedPostgres({ dataDir });
  expect(await withDatabase(server.connection, (database) => database.isAlive())).toBe(true);
  await server.stop();
});

test('a data folder that cannot be made is told in one sentence', async () => {
  await using folder = await temporaryFolder();
  const file = join(folder.path, 'file');
  await writeFile(file, '');
  await expect(startEmbeddedPostgres({ dataDir: join(file, 'data') })).rejects.toThrow(
    `Rollcall cannot write its data folder ${file}/data (ENOTDIR); make it writable for this user, or set DATA_DIR to another folder.`,
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

test("a server that does not start says why, in the words of PostgreSQL's log", async () => {
  await using folder = await temporaryFolder();
  await (await startEmbeddedPostgres({ dataDir: folder.path })).stop();
  const cluster = join(folder.path, 'postgresql', 'cluster');
  await truncate(join(cluster, 'global', 'pg_control'), 0);
  await expect(startEmbeddedPostgres({ dataDir: folder.path })).rejects.toThrow(
    `PostgreSQL did not start on ${cluster}: could not read file "global/pg_control": read 0 of 296; mend that`,
  );
});
