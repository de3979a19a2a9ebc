import { randomBytes, randomUUID } from 'node:crypto';
import { createTestDatabase } from '@rollcall/db/testing';
import { expect, test } from 'vitest';
import { readEnv } from '../src/env';
import { openSchool, PASSWORD } from './access/school';
import { secretsIn } from './access/secrets-in';
import { callEverything, callWithBrokenTables, type Stage, type Told } from './log-content/call-everything';
import { hush, whisper } from './log-content/whisper';
import { startMailServer, tokenOf } from './mail-server';
import { makeDataDir } from './process/data-dir';
import { startProcess } from './process/start-process';
import { request, rest } from './rest';
import { databaseUrl, openBeside } from './start-server';

// The built program as a process, driven through its whole API well and badly, and all that it writes searched for what
// it must never write: passwords, tokens, codes, names and e-mails (spec section 10).

const METRICS_TOKEN = 'figures-are-for-the-few';

const FORMATS = {
  readable: {},
  JSON: { NODE_ENV: 'production', TEACHER_REGISTRATION: 'open' },
};

/** Five wrong passwords lock an account; a forgotten one is mailed a link. Then the e-mail is changed. */
async function signInBadly({ core, target, told }: Stage, mailTo: (address: string) => Promise<string>): Promise<void> {
  const { email } = (await openSchool(core)).people.student;
  const post = (path: string, body: object) =>
    request(`${target.url}/api/v1${path}`, {
      method: 'POST',
      headers: { ...target.headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  for (let time = 0; time < 6; time += 1) {
    await post('/auth/login', { email, password: hush('wrong-password') });
  }
  expect((await post('/auth/forgot-password', { email })).status).toBe(200);
  const token = await mailTo(email);
  told.add(token).add(email);
  const password = hush('new-password');
  expect((await post('/auth/reset-password', { token, password })).status).toBe(200);
  const account = (await post('/auth/login', { email, password })).body;
  const bearer = typeof account === 'object' && account !== null && 'token' in account ? String(account.token) : '';
  const changed = await rest(target.url, 'PUT /users/profile', {
    token: bearer,
    headers: { ...target.headers },
    body: { email: `new-${email}` },
  });
  expect(changed.status).toBe(200);
  told.add(bearer);
}

/** A code that was never ours. */
async function claimBadly({ target, told }: Stage): Promise<void> {
  const qrToken = randomUUID();
  told.add(qrToken);
  const headers = { ...target.headers, 'content-type': 'application/json' };
  const body = JSON.stringify({ qrToken });
  const { status } = await request(`${target.url}/api/v1/attendance/claims`, { method: 'POST', headers, body });
  expect(status).toBe(400);
}

/** What must have been logged, or a log that holds nothing would pass. */
const LOGGED = [
  'request',
  'registered',
  'signed-in',
  'signed-out',
  'sign-in-refused',
  'password-changed',
  'password-reset',
  'email-changed',
  'session-started',
  'session-ended',
  'code-shown',
  'code-replaced',
  'scanned',
  'claim-made',
  'claim-refused',
  'mark-changed',
  'failed',
  'socket opened',
  'socket closed',
];

test.each(Object.entries(FORMATS))(
  'whatever happens, the %s log says what was done, and no secret',
  { timeout: 180_000 },
  async (_name, own) => {
    await using database = await createTestDatabase();
    const mails = await startMailServer();
    const variables = {
      DATABASE_URL: databaseUrl(database.connection),
      DATA_DIR: await makeDataDir(),
      DEMO: '0',
      LOG_LEVEL: 'debug',
      JWT_SECRET: randomBytes(32).toString('hex'),
      RATE_LIMIT_PER_MINUTE: '1000000',
      TRUST_PROXY: 'loopback',
      SMTP_URL: mails.url,
      METRICS_TOKEN,
      ...own,
    };
    const running = startProcess(variables);
    const url = await running.url;
    await using beside = await openBeside({ env: { ...readEnv(variables), logLevel: 'error' }, url });
    const { core } = beside;
    const stage: Stage = {
      core,
      target: { url, headers: { 'x-forwarded-proto': 'https' } },
      told: new Set([PASSWORD, METRICS_TOKEN, variables.JWT_SECRET, 'hush-']),
    };

    const outcomes = await callEverything(stage);
    expect(outcomes.filter((outcome) => !outcome.endsWith(' ok'))).toEqual([]);
    await signInBadly(stage, async (address) =>
      tokenOf(await mails.mailTo(address, 'Choose a new password for Rollcall')),
    );
    await claimBadly(stage);
    await whisper(stage.target);
    await callWithBrokenTables(stage);
    const figures = await request(`${url}/metrics`, { headers: { authorization: `Bearer ${METRICS_TOKEN}` } });
    const stored = (await secretsIn(core)).filter(({ what }) => what !== 'id' && what !== 'trace');
    for (const { text } of stored) stage.told.add(text);

    running.kill('SIGTERM');
    await running.exited;
    const written = running.written() + figures.text;
    expect(LOGGED.filter((what) => !new RegExp(`\\b${what}\\b`).test(written))).toEqual([]);
    expect(written.split('/api/v1/').length).toBeGreaterThan(100);
    expect(written).toMatch(/\bat .*\.[jt]s:\d+:\d+/);
    // Everything that was driven is looked for, and this way of looking finds it.
    expect(stage.told.size).toBeGreaterThan(500);
    expect(found(stage.told, `${written} ${PASSWORD}`)).toEqual([PASSWORD]);
    expect(found(stage.told, written)).toEqual([]);
  },
);

function found(told: Told, text: string): string[] {
  return [...told].filter((secret) => text.includes(secret));
}
