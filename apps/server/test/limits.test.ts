import { randomUUID } from 'node:crypto';
import { openDatabase } from '@rollcall/db/client';
import { signedIn } from '@rollcall/contracts/auth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createArgon2Passwords } from '../src/adapters/argon2-passwords';
import { signIn } from './clients';
import { eventually } from './eventually';
import { follow } from './follow';
import { at, PASSWORD, signUp, type Person } from './people';
import { hasRedisFor, REDIS_URL } from './redis';
import { request, rest, type Answer } from './rest';
import { openSchool } from './school';
import { databaseUrl, startServer, type TestServer } from './start-server';

/** Spec section 8. */
const PER_MINUTE = 100;

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ TRUST_PROXY: 'loopback' });
});
afterAll(() => server[Symbol.asyncDispose]());

let addresses = 0;
/** The headers of someone at an address of its own: the proxy in front of this server is believed. */
function elsewhere(): Record<string, string> {
  addresses += 1;
  return { 'x-forwarded-for': `198.51.${addresses >> 8}.${addresses & 0xff}` };
}

function times<Result>(count: number, make: (index: number) => Promise<Result>): Promise<Result[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => make(index)));
}

const limited = { status: 429, body: { success: false, error: { code: 'RATE_LIMITED' } } };

/** Says how long to wait, in the body and in the header, and no longer than the minute is. */
function expectWait(answer: Answer): void {
  const wait = Number(answer.headers.get('retry-after'));
  expect(wait).toBeGreaterThanOrEqual(1);
  expect(wait).toBeLessThanOrEqual(60);
  const { error } = Object(answer.body);
  expect((error.data ?? error).details).toEqual({ retryAfterSeconds: wait });
}

test('500 students behind one address sign in and mark at once, and nobody is asked to wait', async () => {
  const { classId, code } = await openSchool(server.url, { students: 0 });
  const emails = await enrolStudents(classId, 500);
  const headers = elsewhere();
  const startedAt = performance.now();
  const statuses = await Promise.all(
    emails.map(async (email) => {
      // The app opens: is there a login to go on with?
      const opened = await rest(server.url, 'POST /auth/refresh', { headers });
      const login = await rest(server.url, 'POST /auth/login', { headers, body: { email, password: PASSWORD } });
      const { token } = signedIn.parse(login.body);
      const mark = await rest(server.url, 'POST /attendance/mark', { headers, token, body: { qrToken: code } });
      return [opened.status, login.status, mark.status];
    }),
  );
  // How fast is for the bench to say, on a machine that does nothing else; here it is many times what one may.
  const minutes = (performance.now() - startedAt) / 60_000;
  expect((3 * statuses.length) / minutes).toBeGreaterThan(5 * PER_MINUTE);
  expect(new Set(statuses.map(String))).toEqual(new Set(['401,200,201']));
}, 240_000);

/** Accounts that share one real hash, because making it is not what is measured. */
async function enrolStudents(classId: string, count: number): Promise<string[]> {
  const passwordHash = await (await createArgon2Passwords()).hash(PASSWORD);
  const database = openDatabase(server.database);
  const emails = Array.from({ length: count }, (_, index) => `student-${index}@hall.example`);
  const data = emails.map((email) => ({ email, fullName: 'A Student', role: 'student' as const, passwordHash }));
  const students = await database.prisma.user.createManyAndReturn({ data, select: { id: true } });
  await database.prisma.enrollment.createMany({ data: students.map(({ id }) => ({ classId, studentId: id })) });
  await database.close();
  return emails;
}

describe('one client that is signed in', () => {
  test('is stopped after 100 requests, and another one at the same address goes on', async () => {
    const headers = elsewhere();
    const [ada, ben] = [await signUp(server.url, 'student', 'Ada'), await signUp(server.url, 'student', 'Ben')];
    const verify = (token: string) => rest(server.url, 'GET /auth/verify', { token, headers });
    const answers = await times(PER_MINUTE, () => verify(ada.token));
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
    const next = await verify(ada.token);
    expect(next).toMatchObject(limited);
    expectWait(next);
    expect((await verify(ben.token)).status).toBe(200);
  });

  test('is counted call by call where calls come in batches, and over REST and tRPC together', async () => {
    const { token } = await signUp(server.url, 'student', 'Ada');
    const headers = { authorization: `Bearer ${token}` };
    const batch = (calls: number) => {
      const paths = Array.from({ length: calls }, () => 'users.profile').join(',');
      return request(`${server.url}/trpc/${paths}?batch=1&input=%7B%7D`, { headers });
    };
    expect((await batch(50)).status).toBe(200);
    expect((await batch(49)).status).toBe(200);
    expect((await rest(server.url, 'GET /users/profile', { token })).status).toBe(200);
    expect(await rest(server.url, 'GET /users/profile', { token })).toMatchObject(limited);
    const single = await request(`${server.url}/trpc/users.profile`, { headers });
    expect(single).toMatchObject({ status: 429, body: { error: { data: { code: 'RATE_LIMITED', httpStatus: 429 } } } });
    expectWait(single);
    const refused = await batch(2);
    expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(refused.text.match(/"RATE_LIMITED"/g)).toHaveLength(2);
  });
});

describe('one client that is not signed in', () => {
  test.each([
    ['a guarded path', 'GET /auth/verify', 401],
    ['an unknown path', 'GET /nothing/here', 404],
  ])('is stopped after 100 requests: %s', async (_case, path, status) => {
    const headers = elsewhere();
    const answers = await times(PER_MINUTE, () => rest(server.url, path, { headers }));
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([status]));
    const next = await rest(server.url, path, { headers });
    expect(next).toMatchObject(limited);
    expectWait(next);
    expect((await rest(server.url, path, { headers: elsewhere() })).status).toBe(status);
  });

  test('is stopped after 100 requests: a procedure that is not', async () => {
    const headers = elsewhere();
    const ask = () => request(`${server.url}/trpc/users.profile,no.such?batch=1&input=%7B%7D`, { headers });
    const answers = await times(PER_MINUTE / 2, ask);
    expect(answers.filter(({ status }) => status === 429)).toEqual([]);
    // Each was two: a call without a token, and a name that is none.
    expect(await ask()).toMatchObject(limited);
  });

  test('is counted with the account that it names, so that guessing at one stops nobody else', async () => {
    const headers = elsewhere();
    const ben = await signUp(server.url, 'student', 'Ben');
    const login = (email: string, password: string) =>
      rest(server.url, 'POST /auth/login', { headers, body: { email, password } });
    await times(PER_MINUTE, () => rest(server.url, 'POST /auth/login', { headers, body: { email: 'ada' } }));
    expect(await login('ada', 'x')).toMatchObject(limited);
    expect((await login(ben.email, ben.password)).status).toBe(200);
  });

  test('is counted by its network where its address is IPv6', async () => {
    const from = (host: string) => ({ 'x-forwarded-for': `2001:db8:1:${host}` });
    const ask = (host: string) => rest(server.url, 'GET /auth/verify', { headers: from(host) });
    await times(PER_MINUTE, (index) => ask(`2::${index}`));
    expect(await ask('2::ffff')).toMatchObject(limited);
    expect((await ask('3::1')).status).toBe(401);
  });
});

test('after 100 failed sign-ins in a minute an address may try no more, however the names change', async () => {
  const headers = elsewhere();
  const login = (email: string, from: Record<string, string>) =>
    rest(server.url, 'POST /auth/login', { headers: from, body: { email, password: 'not this one' } });
  const answers = await times(PER_MINUTE, (index) => login(`name-${index}@school.example`, headers));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]));
  const next = await login('another-name@school.example', headers);
  expect(next).toMatchObject(limited);
  expectWait(next);
  expect((await login('another-name@school.example', elsewhere())).status).toBe(401);
}, 60_000);

test('who guesses codes is stopped after ten, and the honest students at the same address mark', async () => {
  const { students, code } = await openSchool(server.url, { students: 3 });
  const headers = elsewhere();
  const scan = (student: Person, qrToken: string) =>
    rest(server.url, 'POST /attendance/mark', { token: student.token, headers, body: { qrToken } });
  const [guesser, ...honest] = [at(students, 0), at(students, 1), at(students, 2)];
  const guesses = await times(10, () => scan(guesser, randomUUID()));
  expect(new Set(guesses.map(({ status }) => status))).toEqual(new Set([400]));
  const next = await scan(guesser, randomUUID());
  expect(next).toMatchObject(limited);
  expectWait(next);
  // Nor does a good code help him now: one in so many guesses might be.
  expect((await scan(guesser, code)).status).toBe(429);
  const marks = await Promise.all(honest.map((student) => scan(student, code)));
  expect(marks.map(({ status }) => status)).toEqual([201, 201]);
});

test('a locked account says how long it is locked', async () => {
  const ada = await signUp(server.url, 'student', 'Ada');
  const login = () => rest(server.url, 'POST /auth/login', { body: { email: ada.email, password: 'not this one' } });
  await times(5, login);
  const locked = await login();
  expect(locked).toMatchObject({ status: 423, body: { error: { code: 'AUTH_ACCOUNT_LOCKED' } } });
  expect(Object(locked.body).error.details.retryAfterSeconds).toBeGreaterThan(14 * 60);
});

test('a socket is counted like every other way in', async () => {
  const ada = await signUp(server.url, 'student', 'Ada');
  await times(PER_MINUTE, () => rest(server.url, 'GET /auth/verify', { token: ada.token }));
  const feed = follow(await signIn(server.url, ada), randomUUID());
  await eventually('the feed is refused', () => feed.end());
  expect(feed.end()).toBe('RATE_LIMITED');
});

describe.runIf(hasRedisFor('limits over several processes'))('several processes', () => {
  test('two processes that name one Redis count together, to the last request', async () => {
    const shared = { REDIS_URL, JWT_SECRET: randomUUID().repeat(2) };
    await using one = await startServer(shared);
    await using other = await startServer({ ...shared, DATABASE_URL: databaseUrl(one.database) });
    const { token } = await signUp(one.url, 'student', 'Ada');
    const ask = (index: number) => rest(index % 2 === 0 ? one.url : other.url, 'GET /auth/verify', { token });
    const answers: Answer[] = [];
    // Ten at a time: behind a crowd Redis may take longer than a server waits for it, which then counts for itself.
    while (answers.length < PER_MINUTE + 20) answers.push(...(await times(10, ask)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(PER_MINUTE);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(20);
  });
});

test('what costs nothing is not counted: the apps, health, the front door, how to register', async () => {
  const headers = elsewhere();
  for (const path of ['/health', '/', '/s', '/nothing', '/api/v1/openapi.json', '/api/v1/auth/registration-policy']) {
    const answers = await times(PER_MINUTE + 1, () => request(`${server.url}${path}`, { headers }));
    expect(answers.filter(({ status }) => status === 429)).toEqual([]);
  }
  expect((await rest(server.url, 'GET /auth/verify', { headers })).status).toBe(401);
});

test('nobody chooses the own address: without TRUST_PROXY a forwarded one is not believed', async () => {
  await using alone = await startServer({ RATE_LIMIT_PER_MINUTE: '3' });
  const ask = () => rest(alone.url, 'GET /auth/verify', { headers: elsewhere() });
  const answers = [await ask(), await ask(), await ask(), await ask()];
  expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 429]);
  expectWait(at(answers, 3));
});
