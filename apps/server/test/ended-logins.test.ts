import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signedIn } from '@rollcall/contracts/auth';
import { signUp, type Person } from './people';
import { refusedEverywhere } from './refused-everywhere';
import { refreshCookie, rest } from './rest';
import { databaseUrl, startServer, type TestServer } from './start-server';

const NEW_PASSWORD = 'no moth any more';

let here: TestServer;
let elsewhere: TestServer;
beforeAll(async () => {
  const JWT_SECRET = 'one secret for both processes, x'.padEnd(32, 'x');
  here = await startServer({ JWT_SECRET });
  elsewhere = await startServer({ JWT_SECRET, DATABASE_URL: databaseUrl(here.database) });
});
afterAll(async () => {
  await elsewhere[Symbol.asyncDispose]();
  await here[Symbol.asyncDispose]();
});

const verify = ({ url }: TestServer, token: string) => rest(url, 'GET /auth/verify', { token });
const refresh = (token: string) => rest(here.url, 'POST /auth/refresh', { body: { refreshToken: token } });
const change = (person: Person, currentPassword = person.password) =>
  rest(here.url, 'PUT /auth/password', {
    token: person.token,
    body: { currentPassword, newPassword: NEW_PASSWORD },
  });

const endings = [
  { name: 'logout', end: ({ token }: Person) => rest(here.url, 'POST /auth/logout', { token }) },
  { name: 'logout everywhere', end: ({ token }: Person) => rest(here.url, 'POST /auth/logout-everywhere', { token }) },
  { name: 'a change of the password', end: (person: Person) => change(person) },
];

describe.each(endings)('$name', ({ end }) => {
  test('refuses the old tokens here at once, and on another process that knew them within five seconds', async () => {
    const ada = await signUp(here.url, 'student', 'Ada');
    expect(await verify(here, ada.token)).toMatchObject({ status: 200 });
    expect(await verify(elsewhere, ada.token)).toMatchObject({ status: 200 });

    expect(await end(ada)).toMatchObject({ status: 200 });
    const endedAt = performance.now();

    expect(await verify(here, ada.token)).toMatchObject({
      status: 401,
      body: { error: { code: 'AUTH_TOKEN_INVALID' } },
    });
    expect(await refresh(ada.refreshToken)).toMatchObject({ status: 401 });
    await refusedEverywhere(endedAt, async () => (await verify(elsewhere, ada.token)).status);
  });
});

test('a change of the password answers a new login, with its cookie, and ends those of the other devices', async () => {
  const ada = await signUp(here.url, 'student', 'Ada');
  const phone = signedIn.parse(
    (await rest(here.url, 'POST /auth/login', { body: { email: ada.email, password: ada.password } })).body,
  );
  const answer = await change(ada);
  const { token, user } = signedIn.parse(answer.body);
  expect(user.id).toBe(ada.user.id);
  expect(await verify(here, token)).toMatchObject({ status: 200 });
  expect(await refresh(refreshCookie(answer) ?? '')).toMatchObject({ status: 200 });
  expect(await verify(here, phone.token)).toMatchObject({ status: 401 });
});

test('logout everywhere clears the cookie and ends the logins of the other devices', async () => {
  const ada = await signUp(here.url, 'student', 'Ada');
  const login = await rest(here.url, 'POST /auth/login', { body: { email: ada.email, password: ada.password } });
  const answer = await rest(here.url, 'POST /auth/logout-everywhere', { token: ada.token });
  expect(refreshCookie(answer)).toBe('');
  expect(await verify(here, signedIn.parse(login.body).token)).toMatchObject({ status: 401 });
});

test('without the current password nothing is changed, and five tries lock', async () => {
  const ada = await signUp(here.url, 'student', 'Ada');
  for (let turn = 0; turn < 5; turn += 1) {
    expect(await change(ada, 'not this one')).toMatchObject({
      status: 401,
      body: { error: { code: 'AUTH_INVALID_CREDENTIALS' } },
    });
  }
  expect(await change(ada)).toMatchObject({ status: 423, body: { error: { code: 'AUTH_ACCOUNT_LOCKED' } } });
  expect(await verify(here, ada.token)).toMatchObject({ status: 200 });
});
