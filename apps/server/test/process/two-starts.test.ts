import { openDatabase } from '@rollcall/db/client';
import { createEmptyDatabase } from '@rollcall/db/testing/empty-database';
import { expect, test } from 'vitest';
import { DEMO_ACCOUNTS } from '../../src/demo/accounts';
import { rest } from '../rest';
import { databaseUrl } from '../start-server';
import { makeDataDir } from './data-dir';
import { signInTo, startDemoSession } from './demo';
import { startProcess } from './start-process';

test('two starts at once on one empty database: both serve, and all was done once', { timeout: 60_000 }, async () => {
  await using empty = await createEmptyDatabase();
  const variables = { DATABASE_URL: databaseUrl(empty.connection), DEMO: '1', DATA_DIR: await makeDataDir() };
  const processes = [startProcess(variables), startProcess(variables)];
  const [left = '', right = ''] = await Promise.all(processes.map(({ url }) => url));
  expect(left).not.toBe(right);

  const database = openDatabase(empty.connection);
  const count = async (table: string) => {
    const text = `SELECT count(*)::int AS rows FROM ${table}`;
    return (await database.query<{ rows: number }>({ name: table, text, values: [] }))[0]?.rows;
  };
  const names = `SELECT migration_name AS name, finished_at IS NOT NULL AS done FROM _prisma_migrations`;
  const applied = await database.query<{ name: string; done: boolean }>({ name: 'applied', text: names, values: [] });
  expect(applied.every(({ done }) => done)).toBe(true);
  expect(new Set(applied.map(({ name }) => name)).size).toBe(applied.length);
  expect([await count('users'), await count('classes'), await count('enrollments')]).toEqual([31, 2, 42]);
  await database.close();

  // One login, one code, one list, whichever process is asked.
  const { token, sessionId, code } = await startDemoSession(left);
  const student = await signInTo(right, DEMO_ACCOUNTS.student(1));
  const body = { qrToken: code };
  const marked = await rest(right, 'POST /attendance/mark', { token: student.token, body });
  expect(marked.status).toBe(201);
  expect((await rest(left, 'POST /attendance/mark', { token: student.token, body })).status).toBe(409);
  expect((await rest(right, `GET /sessions/${sessionId}/board`, { token })).body).toMatchObject({ totalPresent: 1 });

  for (const each of processes) each.kill('SIGTERM');
  expect(await Promise.all(processes.map(({ exited }) => exited))).toEqual([
    { code: 0, signal: null },
    { code: 0, signal: null },
  ]);
});
