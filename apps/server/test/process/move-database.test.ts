import { createEmptyDatabase } from '@rollcall/db/testing/empty-database';
import { expect, test } from 'vitest';
import { DEMO_ACCOUNTS } from '../../src/demo/accounts';
import { rest } from '../rest';
import { schedule } from '../school';
import { databaseUrl } from '../start-server';
import { makeDataDir } from './data-dir';
import { signInTo, startDemoSession } from './demo';
import { startProcess } from './start-process';

test(
  'the embedded database moves to a server: nothing is lost, logins hold, life goes on',
  { timeout: 90_000 },
  async () => {
    await using empty = await createEmptyDatabase();
    const DATA_DIR = await makeDataDir();
    const DATABASE_URL = databaseUrl(empty.connection);
    const move = () => startProcess({ DATA_DIR, DATABASE_URL }, { arguments: ['--move-database'] });

    const before = startProcess({ DATA_DIR });
    const { token, sessionId, code } = await startDemoSession(await before.url);
    const mark = async (url: string, number: number) => {
      const student = await signInTo(url, DEMO_ACCOUNTS.student(number));
      return rest(url, 'POST /attendance/mark', { token: student.token, body: { qrToken: code } });
    };
    expect((await mark(await before.url, 1)).status).toBe(201);
    const profile = await rest(await before.url, 'GET /users/classes', { token });
    const classIds: string[] = Object(profile.body).classes.map(({ id }: { id: string }) => id);
    const paths = [
      `GET /attendance/session/${sessionId}?limit=100`,
      ...classIds.flatMap((id) => [`GET /sessions/class/${id}?limit=100`, `GET /attendance/class/${id}/report`]),
    ];
    const all = async (url: string) => {
      const answers = await Promise.all(paths.map((path) => rest(url, path, { token })));
      expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 200));
      return answers.map(({ body }) => body);
    };
    const known = await all(await before.url);
    // Nobody's data is taken from under a running Rollcall.
    const early = move();
    expect(await early.exited).toEqual({ code: 1, signal: null });
    expect(early.stderr()).toMatch(/^Rollcall: .*Rollcall.*\n$/);
    before.kill('SIGTERM');
    await before.exited;

    const moving = move();
    expect(await moving.exited).toEqual({ code: 0, signal: null });
    expect(moving.written()).toMatch(/^users: 31$/m);

    const after = startProcess({ DATA_DIR, DATABASE_URL });
    // The teacher's old token opens the same lists.
    expect(await all(await after.url)).toEqual(known);
    expect((await mark(await after.url, 1)).status).toBe(409);
    expect((await mark(await after.url, 2)).status).toBe(201);
    // Sessions are numbered on.
    const teacher = await signInTo(await after.url, DEMO_ACCOUNTS.teacher);
    expect(await schedule(await after.url, teacher, classIds[0] ?? '')).toBeTypeOf('string');

    const again = move();
    expect(await again.exited).toEqual({ code: 1, signal: null });
    expect(again.stderr()).toMatch(/^Rollcall: .*has accounts already.*\n$/);
  },
);
