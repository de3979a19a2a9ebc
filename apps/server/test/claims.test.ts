import { randomUUID } from 'node:crypto';
import { claimAnswer, markAnswer } from '@rollcall/contracts/attendance';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, signUp } from './people';
import { request, rest, type Answer } from './rest';
import { openSchool, type School } from './school';
import { databaseUrl, startServer, type TestServer } from './start-server';

let here: TestServer;
let elsewhere: TestServer;
let school: School;
beforeAll(async () => {
  const JWT_SECRET = 'one secret for both processes, x'.padEnd(32, 'x');
  here = await startServer({ JWT_SECRET });
  elsewhere = await startServer({ JWT_SECRET, DATABASE_URL: databaseUrl(here.database) });
  school = await openSchool(here.url, { students: 8 });
});
afterAll(async () => {
  await elsewhere[Symbol.asyncDispose]();
  await here[Symbol.asyncDispose]();
});

const claim = (url: string, qrToken: string) => rest(url, 'POST /attendance/claims', { body: { qrToken } });
const redeem = (url: string, token: string, cookie: string) =>
  rest(url, 'POST /attendance/claims/redeem', { token, headers: { cookie } });

/** What the answer does with the claim's cookie, as its attributes; null: leaves it alone. */
function claimCookie({ headers }: Answer): string[] | null {
  return (
    headers
      .getSetCookie()
      .find((each) => each.startsWith('rollcall_claim='))
      ?.split('; ') ?? null
  );
}

/** The cookie as a browser sends it back. */
async function keptCookie(code = school.code): Promise<string> {
  return claimCookie(await claim(here.url, code))?.[0] ?? '';
}

const CLEARED = expect.arrayContaining(['rollcall_claim=', 'Expires=Thu, 01 Jan 1970 00:00:00 GMT']);

test('scan now, sign in after: the claim waits in a cookie that no script reads, and becomes the mark', async () => {
  const claimedAt = Date.now();
  const claimed = await claim(here.url, school.code);
  expect(claimed.status).toBe(201);
  const { expiresAt } = claimAnswer.parse(claimed.body);
  expect(Object.keys(Object(claimed.body))).toEqual(['expiresAt']);
  expect(Date.parse(expiresAt) - claimedAt).toBeGreaterThanOrEqual(10 * 60_000);
  const [cookie = '', ...attributes] = claimCookie(claimed) ?? [];
  const expires = `Expires=${new Date(expiresAt).toUTCString()}`;
  expect(attributes.toSorted()).toEqual([expires, 'HttpOnly', 'Path=/', 'SameSite=Strict']);
  expect(claimed.text).not.toContain(cookie.slice('rollcall_claim='.length));

  const newcomer = await signUp(here.url, 'student', 'Ada Lovelace');
  const early = await redeem(here.url, newcomer.token, cookie);
  expect(early).toMatchObject({ status: 403, body: { error: { code: 'NOT_ENROLLED' } } });
  expect(claimCookie(early)).toBeNull();
  await rest(here.url, `POST /classes/${school.classId}/enroll`, { token: newcomer.token });
  const marked = await redeem(elsewhere.url, newcomer.token, cookie);
  expect(marked.status).toBe(201);
  expect(claimCookie(marked)).toEqual(CLEARED);
  const { attendance } = markAnswer.parse(marked.body);
  expect(Date.parse(attendance.markedAt)).toBe(Date.parse(expiresAt) - 10 * 60_000);

  // The answer was lost, and so was the clearing of the cookie.
  expect((await redeem(here.url, newcomer.token, cookie)).body).toEqual(marked.body);
});

test('the student app’s claims are its own, and Secure where the app is', async () => {
  const post = (url: string, headers: Record<string, string>) =>
    request(`${url}/student/trpc/attendance.claim`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ qrToken: school.code }),
    });
  expect(claimCookie(await post(here.url, {}))).toEqual(expect.arrayContaining(['Path=/student', 'HttpOnly']));
  await using production = await startServer({
    NODE_ENV: 'production',
    JWT_SECRET: 'x'.repeat(32),
    TRUST_PROXY: 'loopback',
    DATABASE_URL: databaseUrl(here.database),
  });
  const secure = claimCookie(await post(production.url, { 'x-forwarded-proto': 'https' }));
  expect(secure).toEqual(expect.arrayContaining(['Path=/student', 'HttpOnly', 'Secure', 'SameSite=Strict']));
});

test('one claim, two accounts, two servers, the same instant: exactly one mark', async () => {
  const [one, two] = [at(school.students, 0), at(school.students, 1)];
  const cookie = await keptCookie();
  const answers = await Promise.all([redeem(here.url, one.token, cookie), redeem(elsewhere.url, two.token, cookie)]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 410]);
  const refused = answers.find(({ status }) => status === 410);
  expect(refused).toMatchObject({
    body: { error: { code: 'QR_TOKEN_EXPIRED', message: expect.stringContaining('used already') } },
  });
  expect(refused && claimCookie(refused)).toEqual(CLEARED);
});

describe('what is no claim', () => {
  const flip = (text: string) => `${text.slice(0, -6)}${text.at(-6) === 'A' ? 'B' : 'A'}${text.slice(-5)}`;

  test.each([
    ['nothing', 410, 'QR_TOKEN_EXPIRED', () => Promise.resolve('')],
    ['nonsense', 400, 'QR_TOKEN_INVALID', () => Promise.resolve('rollcall_claim=nonsense')],
    ['one with a bit changed', 400, 'QR_TOKEN_INVALID', async () => flip(await keptCookie())],
    [
      'a refresh token',
      400,
      'QR_TOKEN_INVALID',
      () => Promise.resolve(`rollcall_claim=${at(school.students, 2).refreshToken}`),
    ],
    ['a code', 400, 'QR_TOKEN_INVALID', () => Promise.resolve(`rollcall_claim=${school.code}`)],
  ])('%s: %i %s, and the cookie goes', async (_what, status, code, make) => {
    const answer = await redeem(here.url, at(school.students, 2).token, await make());
    expect(answer).toMatchObject({ status, body: { error: { code } } });
    expect(claimCookie(answer)).toEqual(CLEARED);
  });

  test('a claim is no refresh token either', async () => {
    const cookie = (await keptCookie()).replace('rollcall_claim', 'rollcall_refresh');
    expect(await rest(here.url, 'POST /auth/refresh', { headers: { cookie } })).toMatchObject({ status: 401 });
  });
});

test('who is marked already has the cookie cleared, and is shown the mark', async () => {
  const student = at(school.students, 3);
  const cookie = await keptCookie();
  const marked = await rest(here.url, 'POST /attendance/mark', {
    token: student.token,
    body: { qrToken: school.code },
  });
  const answer = await redeem(here.url, student.token, cookie);
  const { attendance } = markAnswer.parse(marked.body);
  expect(answer).toMatchObject({
    status: 409,
    body: { error: { code: 'ALREADY_MARKED_ATTENDANCE', details: { attendance } } },
  });
  expect(claimCookie(answer)).toEqual(CLEARED);
});

test('errors of a claim come in the order of marking', async () => {
  const { code, sessionId, teacher } = await openSchool(here.url, { students: 0 });
  const token = teacher.token;
  expect(await claim(here.url, 'no code')).toMatchObject({
    status: 400,
    body: { error: { code: 'VALIDATION_FAILED' } },
  });
  expect(await claim(here.url, randomUUID())).toMatchObject({ body: { error: { code: 'QR_TOKEN_INVALID' } } });
  await rest(here.url, `POST /sessions/${sessionId}/qr`, { token });
  const expired = await claim(here.url, code);
  expect(expired).toMatchObject({ status: 410, body: { error: { code: 'QR_TOKEN_EXPIRED' } } });
  expect(claimCookie(expired)).toBeNull();
  await rest(here.url, `PUT /sessions/${sessionId}/end`, { token });
  expect(await claim(here.url, code)).toMatchObject({ status: 409, body: { error: { code: 'SESSION_NOT_ACTIVE' } } });
});

test('a hall of 300 behind one address claims at once and nobody waits; guesses from there do, and keep nobody from it', async () => {
  await using narrow = await startServer({ RATE_LIMIT_PER_MINUTE: '50' });
  const { code } = await openSchool(narrow.url, { students: 0 });
  const hall = await Promise.all(Array.from({ length: 300 }, () => claim(narrow.url, code)));
  expect(new Set(hall.map(({ status }) => status))).toEqual(new Set([201]));
  expect(new Set(hall.map((answer) => claimCookie(answer)?.[0])).size).toBe(300);

  const guesses = await Promise.all(Array.from({ length: 30 }, () => claim(narrow.url, randomUUID())));
  const limited = guesses.filter(({ status }) => status === 429);
  expect(limited).toHaveLength(10);
  for (const { headers, body } of limited) {
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(body).toMatchObject({ error: { code: 'RATE_LIMITED' } });
  }
  expect(await claim(narrow.url, code)).toMatchObject({ status: 201 });
});
