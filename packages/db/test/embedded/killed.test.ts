import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../../src/client';
import type { Connection } from '../../src/connection';
import { eventually } from '../eventually';
import { isRunning, serverPid, temporaryFolder } from '../temporary-folder';
import { startRollcall } from './rollcall-process';

const homeOf = (folder: { path: string }) => join(folder.path, 'postgresql');

async function countUsers(connection: Connection): Promise<number> {
  const database = openDatabase(connection);
  try {
    return await database.prisma.user.count();
  } finally {
    await database.close();
  }
}

async function addUser(connection: Connection): Promise<void> {
  const database = openDatabase(connection);
  try {
    await database.prisma.user.create({
      data: { email: 'a@example.org', passwordHash: 'x', fullName: 'A', role: 'student' },
    });
  } finally {
    await database.close();
  }
}

test('kill -9 of Node leaves the server running, and the next start takes it over as it is', async () => {
  await using folder = await temporaryFolder();
  await using first = startRollcall(folder.path);
  await addUser(await first.ready());
  const pid = await serverPid(homeOf(folder));
  await first.kill();
  expect(pid !== undefined && isRunning(pid)).toBe(true);

  await using second = startRollcall(folder.path);
  expect(await countUsers(await second.ready())).toBe(1);
  expect(await serverPid(homeOf(folder))).toBe(pid);
  expect(second.messages[0]?.log).toMatch(/^PostgreSQL is running on .* already/);
  await second.stop();
  expect(await serverPid(homeOf(folder))).toBeUndefined();
});

test('kill -9 half way through the very first start leaves nothing that the next one stumbles over', async () => {
  await using folder = await temporaryFolder();
  await using first = startRollcall(folder.path);
  await eventually(async () =>
    (await readdir(homeOf(folder)).catch(() => [])).some((name) => name.endsWith('.partial')),
  );
  await first.kill();

  await using second = startRollcall(folder.path);
  expect(await countUsers(await second.ready())).toBe(0);
  expect((await readdir(homeOf(folder))).filter((name) => name.endsWith('.partial'))).toEqual([]);
});

test('Ctrl-C in the terminal reaches Node alone: the database serves until Node has drained', async () => {
  await using folder = await temporaryFolder();
  await using rollcall = startRollcall(folder.path);
  await rollcall.ready();
  const { pid } = rollcall.child;
  if (pid === undefined) throw new Error('not started');
  process.kill(-pid, 'SIGINT');
  await rollcall.stop();
  expect(rollcall.messages.at(-1)).toEqual({ drained: true });
  expect(await serverPid(homeOf(folder))).toBeUndefined();
});

test('a second Rollcall on the same data folder is refused in one sentence, and the first serves on', async () => {
  await using folder = await temporaryFolder();
  await using first = startRollcall(folder.path);
  const connection = await first.ready();
  await using second = startRollcall(folder.path);
  expect(await second.refusal()).toBe(
    `EmbeddedPostgresError: Another Rollcall is running on the data folder ${folder.path}; stop that one, or give this one its own DATA_DIR or a DATABASE_URL.`,
  );
  expect(await countUsers(connection)).toBe(0);
});

test('of two that start at the same moment on an empty folder, one serves and one is refused', async () => {
  await using folder = await temporaryFolder();
  await using one = startRollcall(folder.path);
  await using other = startRollcall(folder.path);
  const outcomes = await Promise.allSettled([one.ready(), other.ready()]);
  const served = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [String(outcome.reason)] : []));
  expect(refused).toEqual([expect.stringContaining('Another Rollcall is running')]);
  const [connection] = served;
  expect(connection && (await countUsers(connection))).toBe(0);
});
