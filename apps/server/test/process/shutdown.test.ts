import { expect, test } from 'vitest';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../../src/demo/accounts';
import { eventually } from '../eventually';
import { dial, statuses } from '../hostile/raw';
import { makeDataDir, postgresProcesses } from './data-dir';
import { startProcess } from './start-process';

const REQUESTS = 20;

/** Far below the ten seconds after which the server cuts what is still open (serve.ts). */
const UNCUT_MS = 5_000;

test(
  'SIGTERM in a full hall: every request is answered or refused, then all is gone',
  { timeout: 120_000 },
  async () => {
    const DATA_DIR = await makeDataDir();
    const running = startProcess({ DATA_DIR });
    const url = await running.url;
    expect((await postgresProcesses(DATA_DIR)).length).toBeGreaterThan(0);

    const idle = await ask(url, 'GET /health');
    await idle.hears('"ok"');
    // Sign-ins, because each keeps a core busy: when the server has taken the last, others are still under way.
    const signIns = await Promise.all(Array.from({ length: REQUESTS }, (_, index) => signIn(url, index + 1)));
    await Promise.all(signIns.map(({ hears }) => hears('100 Continue')));
    running.kill('SIGTERM');
    const toldAt = performance.now();
    // Whoever comes now may still be let in.
    const late = await fetch(`${url}/api/v1/auth/verify`).then(
      ({ status }) => status,
      () => 'refused',
    );
    expect([401, 'refused']).toContain(late);

    for (const { ended } of [idle, ...signIns]) {
      const { spokeAt, endedAt } = await ended;
      // What has its answer is closed, and holds nothing.
      expect(endedAt - Math.max(spokeAt, toldAt)).toBeLessThan(UNCUT_MS);
    }
    const answers = await Promise.all(signIns.map(({ ended }) => ended));
    for (const { heard } of answers) {
      expect(statuses(heard)).toEqual([100, 200]);
      // An answer that has begun comes to its end: this fails where it was cut.
      expect(JSON.parse(heard.slice(heard.lastIndexOf('\r\n\r\n')))).toMatchObject({ expiresIn: 86_400 });
    }
    // Or nothing was under way.
    expect(answers.filter(({ spokeAt }) => spokeAt > toldAt).length).toBeGreaterThan(0);
    expect(await running.exited).toEqual({ code: 0, signal: null });
    expect(running.stderr()).toBe('');
    expect(await postgresProcesses(DATA_DIR)).toEqual([]);
    await expect(fetch(`${url}/health`)).rejects.toThrow('fetch failed');
  },
);

function signIn(url: string, student: number) {
  return ask(url, 'POST /api/v1/auth/login', { email: DEMO_ACCOUNTS.student(student), password: DEMO_PASSWORD });
}

/**
 * Asks on a connection that would take more requests, and that the server alone ends. It says `100 Continue` when the
 * request is in its hands.
 */
async function ask(url: string, methodAndPath: string, content?: object) {
  const body = content === undefined ? '' : JSON.stringify(content);
  const fields = [
    'Host: x',
    'Content-Type: application/json',
    'Expect: 100-continue',
    `Content-Length: ${body.length}`,
  ];
  const socket = await dial(url);
  let [heard, spokeAt] = ['', 0];
  socket.on('data', (chunk: Buffer) => {
    heard += chunk.toString();
    spokeAt = performance.now();
  });
  // One that is reset has ended too, before its answer.
  socket.on('error', () => undefined);
  const ended = new Promise<{ heard: string; spokeAt: number; endedAt: number }>((resolve) => {
    socket.once('close', () => resolve({ heard, spokeAt, endedAt: performance.now() }));
  });
  socket.write([`${methodAndPath} HTTP/1.1`, ...fields, '', body].join('\r\n'));
  return { hears: (text: string) => eventually(text, () => heard.includes(text)), ended };
}
