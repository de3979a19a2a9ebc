import { expect, test } from 'vitest';
import { eventually } from './eventually';
import { startMailServer, textOf, tokenOf } from './mail-server';
import { signUp, type Person } from './people';
import { rest } from './rest';
import { startServer } from './start-server';

const NEW_PASSWORD = 'no moth any more';

const forgot = (url: string, email: string) => rest(url, 'POST /auth/forgot-password', { body: { email } });
const reset = (url: string, token: string, password = NEW_PASSWORD) =>
  rest(url, 'POST /auth/reset-password', { body: { token, password } });
const logIn = (url: string, { email }: Person, password: string) =>
  rest(url, 'POST /auth/login', { body: { email, password } });

test('the mailed link chooses a new password, once; then every login has ended and a notice is on its way', async () => {
  const mails = await startMailServer();
  await using server = await startServer({ SMTP_URL: mails.url, MAIL_FROM: 'Rollcall <attendance@school.example>' });
  const { url } = server;
  const grace = await signUp(url, 'employee', 'Grace Hopper');

  expect(await forgot(url, grace.email)).toMatchObject({ status: 200 });
  const mail = await mails.mail(1);
  expect(mail).toMatchObject({ from: 'attendance@school.example', to: [grace.email] });
  const token = tokenOf(mail);
  expect(textOf(mail)).toContain(`${url}/teacher/reset#${token}`);

  expect(await reset(url, token, grace.email)).toMatchObject({
    status: 400,
    body: { error: { code: 'VALIDATION_FAILED', details: [{ field: 'password' }] } },
  });
  expect(await reset(url, token)).toMatchObject({ status: 200, body: { message: expect.any(String) } });
  expect(await reset(url, token, 'yet another one, by a thief')).toMatchObject({
    status: 401,
    body: { error: { code: 'AUTH_TOKEN_INVALID', message: expect.stringContaining('link') } },
  });

  expect(await rest(url, 'GET /auth/verify', { token: grace.token })).toMatchObject({ status: 401 });
  expect(await logIn(url, grace, grace.password)).toMatchObject({ status: 401 });
  expect(await logIn(url, grace, NEW_PASSWORD)).toMatchObject({ status: 200 });
  expect(textOf(await mails.mail(2))).toContain('was changed');
});

test('whoever has no account gets the same answer, and no mail', async () => {
  const mails = await startMailServer();
  await using server = await startServer({ SMTP_URL: mails.url });
  const ada = await signUp(server.url, 'student', 'Ada Lovelace');
  const unknown = await forgot(server.url, 'nobody@school.example');
  const known = await forgot(server.url, ada.email);
  expect({ status: unknown.status, text: unknown.text }).toEqual({ status: known.status, text: known.text });
  // The one mail is Ada's, and the server waits for all others before it ends.
  await mails.mail(1);
  await server.stop();
  expect(mails.received.map(({ to }) => to)).toEqual([[ada.email]]);
});

test('a fourth link within the hour is not sent, and nobody is told', async () => {
  const mails = await startMailServer();
  await using server = await startServer({ SMTP_URL: mails.url });
  const ada = await signUp(server.url, 'student', 'Ada Lovelace');
  const answers = [];
  for (let turn = 0; turn < 5; turn += 1) answers.push((await forgot(server.url, ada.email)).text);
  expect(new Set(answers).size).toBe(1);
  await server.stop();
  expect(mails.received).toHaveLength(3);
});

test('neither an account nor a link gets into the log, with mails that arrive or fail', async () => {
  const mails = await startMailServer();
  await using server = await startServer({ SMTP_URL: mails.url, LOG_LEVEL: 'debug' });
  const { url } = server;
  const ada = await signUp(url, 'student', 'Ada Lovelace');
  await forgot(url, ada.email);
  const token = tokenOf(await mails.mail(1));
  await mails.close();
  expect(await forgot(url, ada.email)).toMatchObject({ status: 200 });
  await eventually('the failure is logged', () => server.logged().includes('mail-failed'));
  await reset(url, 'not a link');
  await logIn(url, ada, 'not this one');

  const told = `${server.logged()}${server.said()}`;
  expect(told).toContain('/auth/forgot-password');
  const secrets = { email: ada.email, name: 'Lovelace', token, password: ada.password, other: 'not this one' };
  expect(Object.entries(secrets).filter(([, secret]) => told.includes(secret))).toEqual([]);
});

test('a mail server that is away costs no answer', async () => {
  const mails = await startMailServer();
  await mails.close();
  await using server = await startServer({ SMTP_URL: mails.url });
  const ada = await signUp(server.url, 'student', 'Ada Lovelace');
  expect(await forgot(server.url, ada.email)).toMatchObject({ status: 200 });
});

test('in development the terminal shows the link; in production the start says that no mail is sent', async () => {
  await using development = await startServer();
  const ada = await signUp(development.url, 'student', 'Ada Lovelace');
  await forgot(development.url, ada.email);
  await eventually('the link is shown', () => development.said().includes(`${development.url}/student/reset#`));

  await using production = await startServer({ NODE_ENV: 'production', JWT_SECRET: 'x'.repeat(32) });
  const lines = production.said().split('\n');
  expect(lines.filter((line) => line.includes('SMTP_URL'))).toHaveLength(1);
  await forgot(production.url, ada.email);
  await production.stop();
  expect(production.said()).not.toContain('reset#');
});
