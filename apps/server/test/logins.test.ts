import { refreshed } from '@rollcall/contracts/auth';
import { openDatabase } from '@rollcall/db/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn } from './clients';
import { signUp, type Person } from './people';
import { OVER_HTTPS, PRODUCTION } from './production';
import { refreshCookie, rest, type Answer } from './rest';
import { startServer, type TestServer } from './start-server';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server[Symbol.asyncDispose]());

const refreshByCookie = (token: string) =>
  rest(server.url, 'POST /auth/refresh', { headers: { cookie: `rollcall_refresh=${token}` } });
const refreshByBody = (refreshToken: string) => rest(server.url, 'POST /auth/refresh', { body: { refreshToken } });
const verify = (token: string) => rest(server.url, 'GET /auth/verify', { token });

test('the refresh token travels in a cookie that no script can read, and in no body', async () => {
  const ada = await signUp(server.url, 'student', 'Ada');
  const answer = await rest(server.url, 'POST /auth/login', { body: { email: ada.email, password: ada.password } });
  expect(answer).toMatchObject({ status: 200, body: { expiresIn: 86_400, user: { fullName: 'Ada' } } });
  const [cookie = ''] = answer.headers.getSetCookie();
  expect(cookie).toMatch(/^rollcall_refresh=[^;]+; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/);
  expect(answer.text).not.toContain(refreshCookie(answer));
});

test.each([
  ['cookie', refreshByCookie],
  ['body', refreshByBody],
])('a refresh by %s gives a new access token and the next refresh token', async (_way, refresh) => {
  const ada = await signUp(server.url, 'student', 'Ada');
  const second = await refresh(ada.refreshToken);
  expect(second.status).toBe(200);
  const next = refreshCookie(second) ?? '';
  expect(next).not.toBe(ada.refreshToken);
  expect(await verify(refreshed.parse(second.body).token)).toMatchObject({ status: 200, body: { valid: true } });
  expect(await refresh(next)).toMatchObject({ status: 200 });
});

test('an answer that was lost on the way is given again: the same next token, within its grace', async () => {
  const ada = await signUp(server.url, 'student', 'Ada');
  const [left, right] = await Promise.all([refreshByCookie(ada.refreshToken), refreshByCookie(ada.refreshToken)]);
  expect([left.status, right.status]).toEqual([200, 200]);
  expect(refreshCookie(left)).toBe(refreshCookie(right));
});

test('within ten seconds a token answers for itself however many came after it: A, B, C, and A again', async () => {
  const ada = await signUp(server.url, 'student', 'Ada');
  const second = refreshCookie(await refreshByCookie(ada.refreshToken)) ?? '';
  const third = refreshCookie(await refreshByCookie(second));
  expect(refreshCookie(await refreshByCookie(ada.refreshToken))).toBe(third);
  expect(refreshCookie(await refreshByCookie(second))).toBe(third);
});

test('after that a replaced token is theft: the login ends, for the thief and for its owner', async () => {
  const ada = await signUp(server.url, 'student', 'Ada');
  const second = await refreshByCookie(ada.refreshToken);
  await letGracePass(ada);
  expect(await refreshByCookie(ada.refreshToken)).toMatchObject(refused('AUTH_TOKEN_INVALID'));
  expect(await refreshByCookie(refreshCookie(second) ?? '')).toMatchObject(refused('AUTH_TOKEN_INVALID'));
  expect(await verify(refreshed.parse(second.body).token)).toMatchObject(refused('AUTH_TOKEN_INVALID'));
});

test('no refresh token and a false one are refused', async () => {
  expect(await rest(server.url, 'POST /auth/refresh')).toMatchObject(refused('AUTH_UNAUTHORIZED'));
  expect(await refreshByBody('nonsense')).toMatchObject(refused('AUTH_TOKEN_INVALID'));
  expect(await refreshByBody(`${crypto.randomUUID()}.${'A'.repeat(43)}`)).toMatchObject(refused('AUTH_TOKEN_INVALID'));
});

test('signing out refuses the access token and the refresh token at once, and this login alone', async () => {
  const ada = await signUp(server.url, 'student', 'Ada');
  const phone = await signIn(server.url, ada);
  // Used just before, so that this process knows it well.
  expect((await verify(ada.token)).status).toBe(200);
  const answer = await rest(server.url, 'POST /auth/logout', { token: ada.token });
  expect(answer.status).toBe(200);
  expect(refreshCookie(answer)).toBe('');
  expect(await verify(ada.token)).toMatchObject(refused('AUTH_TOKEN_INVALID'));
  expect(await refreshByCookie(ada.refreshToken)).toMatchObject(refused('AUTH_TOKEN_INVALID'));
  await expect(phone.api.users.profile.query()).resolves.toMatchObject({ user: { id: ada.user.id } });
});

test.each(['Bearer nonsense', 'Bearer eyJhbGciOiJub25lIn0.eyJ1c2VySWQiOiJ4In0.', 'Bearer a.b.c'])(
  'a false access token is refused: %s',
  async (authorization) => {
    const answer = await rest(server.url, 'GET /auth/verify', { headers: { authorization } });
    expect(answer).toMatchObject(refused('AUTH_TOKEN_INVALID'));
  },
);

test.each(['Basic YTpi', 'Bearer', '', `Bearer ${'x'.repeat(5_000)}`])(
  'what is no access token counts as none',
  async (authorization) => {
    const answer = await rest(server.url, 'GET /auth/verify', { headers: { authorization } });
    expect(answer).toMatchObject(refused('AUTH_UNAUTHORIZED'));
  },
);

test('an unknown e-mail and a wrong password are the same answer', async () => {
  const ada = await signUp(server.url, 'student', 'Ada');
  const tries = [ada.email, 'nobody@school.example'].map((email) =>
    rest(server.url, 'POST /auth/login', { body: { email, password: 'not this one' } }),
  );
  const [known, unknown] = (await Promise.all(tries)).map(withoutTime);
  expect(known).toEqual(unknown);
  expect(known).toMatchObject(refused('AUTH_INVALID_CREDENTIALS'));
});

test('an e-mail is the same account however it is written', async () => {
  const ada = await signUp(server.url, 'student', 'Ada');
  const body = { email: ` ${ada.email.toUpperCase()} `, password: ada.password };
  expect((await rest(server.url, 'POST /auth/login', { body })).status).toBe(200);
  const taken = await rest(server.url, 'POST /auth/register', { body: { ...body, fullName: 'Eve', role: 'student' } });
  expect(taken).toMatchObject({ status: 409, body: { error: { code: 'EMAIL_TAKEN' } } });
});

test('cookies are Secure in production', async () => {
  await using production = await startServer(PRODUCTION);
  const body = { email: 'ada@school.example', password: 'a moth in the relay', fullName: 'Ada', role: 'student' };
  const answer = await rest(production.url, 'POST /auth/register', { body, headers: OVER_HTTPS });
  expect(answer.headers.getSetCookie()).toEqual([expect.stringMatching(/; Secure/)]);
});

/** Moves the replacements of this login eleven seconds into the past. */
async function letGracePass({ user }: Person): Promise<void> {
  const database = openDatabase(server.database);
  await database.prisma.$executeRaw`
    UPDATE logins SET replaced_at = ARRAY(SELECT at - interval '11 s' FROM unnest(replaced_at) AS at)
    WHERE user_id = ${user.id}::uuid`;
  await database.close();
}

function refused(code: string) {
  return { status: 401, body: { success: false, error: { code } } };
}

function withoutTime({ status, body }: Answer) {
  return { status, body: { ...Object(body), timestamp: null } };
}
