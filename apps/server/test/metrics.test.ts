import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { signIn } from './clients';
import { eventually } from './eventually';
import { follow } from './follow';
import { at } from './people';
import { request, rest } from './rest';
import { mark, openSchool } from './school';
import { startServer, type TestServer } from './start-server';

const TOKEN = 'a token of at least sixteen';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server[Symbol.asyncDispose]());

async function scrape(url: string): Promise<string> {
  return (await request(`${url}/metrics`)).text;
}

/** The value of one line, such as `rollcall_sockets` or `rollcall_scans_total{outcome="late"}`. */
function valueOf(text: string, name: string): number | undefined {
  const line = text.split('\n').find((each) => each.startsWith(`${name} `));
  return line === undefined ? undefined : Number(line.slice(name.length + 1));
}

describe('without a token of its own', () => {
  test('the figures are for this machine', async () => {
    const { status, headers, text } = await request(`${server.url}/metrics`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(text).toContain('process_cpu_user_seconds_total');
  });

  test.each(['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'via'])(
    'and not for whom a proxy on this machine serves: %s',
    async (name) => {
      const answer = await request(`${server.url}/metrics`, { headers: { [name]: '127.0.0.1' } });
      expect(answer).toMatchObject({ status: 404, body: { error: { code: 'NOT_FOUND' } } });
    },
  );
});

test('with a token they are for who bears it, and for nobody else', async () => {
  await using own = await startServer({ METRICS_TOKEN: TOKEN });
  const ask = (authorization?: string) =>
    request(`${own.url}/metrics`, authorization === undefined ? {} : { headers: { authorization } });
  expect((await ask(`Bearer ${TOKEN}`)).status).toBe(200);
  for (const other of [undefined, '', 'Bearer', `Bearer ${TOKEN}x`, `Bearer ${TOKEN.slice(1)}`, TOKEN]) {
    expect(await ask(other)).toMatchObject({ status: 404, body: { error: { code: 'NOT_FOUND' } } });
  }
});

test('each call of a procedure is measured under its name and its end, over REST, tRPC and sockets', async () => {
  await using own = await startServer();
  const { students, sessionId } = await openSchool(own.url, { students: 1 });
  const { token } = at(students, 0);
  await rest(own.url, 'GET /auth/verify', { token });
  await request(`${own.url}/trpc/auth.verify,auth.verify?batch=1&input=%7B%7D`, {
    headers: { authorization: `Bearer ${token}` },
  });
  await rest(own.url, 'GET /auth/verify');
  await rest(own.url, 'POST /attendance/mark', { token, body: {} });
  await rest(own.url, 'POST /attendance/mark', { token, body: { qrToken: 'nonsense' } });
  await rest(own.url, 'GET /nothing/of/the/kind');
  await request(`${own.url}/trpc/no.procedure`);
  const client = await signIn(own.url, at(students, 0));
  await follow(client, sessionId).sees('session-started', 1);

  const text = await scrape(own.url);
  const calls = (procedure: string, code: string) =>
    valueOf(text, `rollcall_procedure_duration_seconds_count{procedure="${procedure}",code="${code}"}`);
  expect(calls('auth.verify', 'OK')).toBe(3);
  expect(calls('auth.verify', 'AUTH_UNAUTHORIZED')).toBe(1);
  expect(calls('attendance.mark', 'MISSING_REQUIRED_FIELD')).toBe(1);
  expect(calls('attendance.mark', 'VALIDATION_FAILED')).toBe(1);
  expect(calls('live.session', 'OK')).toBe(1);
  expect(valueOf(text, 'rollcall_sockets')).toBe(1);
  // A label that a client could choose would fill Prometheus.
  expect(text).not.toMatch(/nothing|no\.procedure/);
  await client.close();
  await eventually('the socket is gone', async () => valueOf(await scrape(own.url), 'rollcall_sockets') === 0);
});

/** A server on which three of four came to a session that is over, and what it tells of itself. */
async function scrapeTaught(): Promise<{ own: TestServer; text: string }> {
  const own = await startServer();
  onTestFinished(() => own[Symbol.asyncDispose]());
  const { teacher, students, sessionId, code } = await openSchool(own.url, { students: 4 });
  for (const student of students.slice(0, 3)) await mark(own.url, student, code);
  await rest(own.url, `PUT /sessions/${sessionId}/end`, { token: teacher.token });
  return { own, text: await scrape(own.url) };
}

/** Does it on one day of UTC: where midnight comes in between, again. */
async function onOneDay<Done>(act: () => Promise<Done>): Promise<Done> {
  const today = () => new Date().toISOString().slice(0, 10);
  const before = today();
  const done = await act();
  return today() === before ? done : act();
}

test('what happened today and when marks are made is read from the database', async () => {
  const { own, text } = await onOneDay(scrapeTaught);
  expect(valueOf(text, 'rollcall_daily_active_users')).toBe(5);
  expect(valueOf(text, 'rollcall_sessions_today')).toBe(1);
  expect(valueOf(text, 'rollcall_classes_today')).toBe(1);
  expect(valueOf(text, 'rollcall_attendance_rate_today')).toBe(0.75);
  const hours = Array.from(
    { length: 24 },
    (_, hour) => valueOf(text, `rollcall_marks_last_7_days{hour="${hour}"}`) ?? Number.NaN,
  );
  expect(hours.reduce((sum, marks) => sum + marks, 0)).toBe(3);

  // Asked again within the minute, the database is not.
  await openSchool(own.url, { students: 1 });
  expect(valueOf(await scrape(own.url), 'rollcall_daily_active_users')).toBe(5);
});

test('sign-ins, codes and marks are counted by how they ended', async () => {
  await using own = await startServer();
  const { teacher, students, sessionId, code } = await openSchool(own.url, { students: 2 });
  const { email, password } = at(students, 0);
  await rest(own.url, 'POST /auth/login', { body: { email, password } });
  await rest(own.url, 'POST /auth/login', { body: { email, password: 'not this one' } });
  await rest(own.url, `POST /sessions/${sessionId}/qr`, { token: teacher.token });
  await mark(own.url, at(students, 0), code);
  const text = await scrape(own.url);
  expect(valueOf(text, 'rollcall_sign_ins_total{outcome="OK"}')).toBe(1);
  expect(valueOf(text, 'rollcall_sign_ins_total{outcome="AUTH_INVALID_CREDENTIALS"}')).toBe(1);
  // Once at the start, and once in its place.
  expect(valueOf(text, 'rollcall_codes_made_total{how="shown"}')).toBe(2);
  expect(valueOf(text, 'rollcall_codes_made_total{how="replaced"}')).toBe(1);
  expect(valueOf(text, 'rollcall_scans_total{outcome="QR_TOKEN_EXPIRED"}')).toBe(1);
});
