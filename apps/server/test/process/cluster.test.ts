import { readdir, readFile } from 'node:fs/promises';
import { get } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { openDatabase } from '@rollcall/db/client';
import { createEmptyDatabase } from '@rollcall/db/testing/empty-database';
import { describe, expect, test } from 'vitest';
import { DEMO_ACCOUNTS } from '../../src/demo/accounts';
import { eventually } from '../eventually';
import { freePort } from '../free-port';
import { rest } from '../rest';
import { databaseUrl } from '../start-server';
import { makeDataDir } from './data-dir';
import { signInTo, startDemoSession } from './demo';
import { CLUSTER, startProcess } from './start-process';

/** The cluster's processes by PM2's own files; one that is being replaced is not among them. */
async function pidsOf(dataDir: string): Promise<number[]> {
  const folder = join(dataDir, 'pm2/pids');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.pid'));
  const pids = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8').catch(() => '')));
  return pids.map(Number).filter(isRunning);
}

function isRunning(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Whether a new connection came to a process that was started since that moment, in ms since 1970. */
async function startedSince(url: string, moment: number): Promise<boolean> {
  const figures = await new Promise<string>((resolve, reject) => {
    get(`${url}/metrics`, { agent: false }, (response) => {
      text(response).then(resolve, reject);
    }).once('error', reject);
  });
  const startedAt = Number(/^process_start_time_seconds (\d+)$/m.exec(figures)?.[1]);
  return startedAt >= Math.floor(moment / 1000);
}

/** As a browser does, asks once more where the connection broke before anything was answered. */
function askTwice<T>(ask: () => Promise<T>): Promise<T> {
  return ask().catch(ask);
}

describe('a cluster that cannot start says why in one sentence', () => {
  test.each([
    ['without a database to share', {}, /DATABASE_URL=postgresql:/],
    [
      'with a size that is none',
      { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none', CLUSTER_SIZE: 'many' },
      /SIZE/,
    ],
    ['with a database that is not there', { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' }, /DATABASE_URL/],
  ])('%s', async (_name, given, sentence) => {
    const variables = { DATA_DIR: await makeDataDir(), DATABASE_WAIT_SECONDS: '0', ...given };
    const refused = startProcess(variables, { program: CLUSTER });
    expect(await refused.exited).toEqual({ code: 1, signal: null });
    expect(refused.written()).toMatch(/^Rollcall: [^\n]+[.]\n$/);
    expect(refused.stderr()).toMatch(sentence);
  });
});

test(
  'a cluster serves on one port, replaces a killed process while the other answers, and leaves nothing behind',
  { timeout: 90_000 },
  async () => {
    await using empty = await createEmptyDatabase();
    const DATA_DIR = await makeDataDir();
    const variables = { DATABASE_URL: databaseUrl(empty.connection), DATA_DIR, DEMO: '1', CLUSTER_SIZE: '2' };
    const cluster = startProcess({ ...variables, PORT: `${await freePort()}` }, { program: CLUSTER });
    const url = await cluster.url;
    const first = await eventually('both run', async () => {
      const pids = await pidsOf(DATA_DIR);
      return pids.length === 2 && pids;
    });

    expect(cluster.written().match(/Rollcall is ready/g)).toHaveLength(1);

    // The demo is there once, and whoever answers knows every login and code.
    const { token, sessionId, code } = await startDemoSession(url);
    const database = openDatabase(empty.connection);
    expect(await database.prisma.user.count()).toBe(31);
    await database.close();
    const markAs = async (number: number) => {
      const student = await askTwice(() => signInTo(url, DEMO_ACCOUNTS.student(number)));
      const body = { qrToken: code };
      return askTwice(() => rest(url, 'POST /attendance/mark', { token: student.token, body }));
    };
    expect((await markAs(1)).status).toBe(201);

    // Each is killed once, so each has answered alone.
    for (const [turn, pid] of first.entries()) {
      const killedAt = Date.now();
      process.kill(pid, 'SIGKILL');
      // A connection that PM2 hands over before it has noticed is lost with the process.
      await eventually('PM2 has noticed', () => !isRunning(pid));
      for (const number of [1, 2, 3]) expect((await markAs(turn * 3 + 1 + number)).status).toBe(201);
      await eventually('another takes its place', async () => {
        const pids = await pidsOf(DATA_DIR);
        return pids.length === 2 && !pids.includes(pid);
      });
      await eventually('the new one answers', () => startedSince(url, killedAt));
    }
    const board = await askTwice(() => rest(url, `GET /sessions/${sessionId}/board`, { token }));
    expect(board.body).toMatchObject({ totalPresent: 7 });

    const last = await pidsOf(DATA_DIR);
    expect(last).toHaveLength(2);
    cluster.kill('SIGINT');
    expect(await cluster.exited).toEqual({ code: 0, signal: null });
    expect(cluster.stderr()).toBe('');
    expect([...first, ...last].filter(isRunning)).toEqual([]);
    expect((await readdir(join(DATA_DIR, 'pm2'))).filter((name) => name.endsWith('.sock'))).toEqual([]);
    await expect(fetch(`${url}/health`)).rejects.toThrow('fetch failed');
  },
);
