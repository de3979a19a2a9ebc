import { expect, test } from 'vitest';
import { authenticate } from '../../src/auth/authenticate';
import { changePassword } from '../../src/auth/change-password';
import { logIn } from '../../src/auth/log-in';
import { requestPasswordReset } from '../../src/auth/request-password-reset';
import { resetPassword } from '../../src/auth/reset-password';
import { createCore } from '../../src/core';
import { askForLink, openLink } from '../reset-link';
import { failSignIns } from '../sign-in-attempts';
import { newAccount, signUp } from '../sign-up';
import { createTestSystem } from '../test-core';

const MINUTE_MS = 60_000;
const NEW_PASSWORD = 'no moth any more';
const notValid = { kind: 'AUTH_TOKEN_INVALID', message: expect.stringContaining('link') };

test('a link chooses a new password: all logins end, and the lock opens', async () => {
  await using system = await createTestSystem();
  const { core, journal } = system;
  const account = newAccount();
  const { answer } = await signUp(core, account);
  await failSignIns(core, account, 6);
  const token = await openLink(system, account.email);
  expect(token).toMatch(/^[\w-]{43}$/);

  await expect(resetPassword(core, { token, password: NEW_PASSWORD })).resolves.toEqual({
    message: expect.any(String),
  });

  await expect(authenticate(core, answer.token)).rejects.toMatchObject({ kind: 'AUTH_TOKEN_INVALID' });
  await expect(logIn(core, { ...account, password: NEW_PASSWORD })).resolves.toBeDefined();
  await core.mailOut.settled();
  expect(system.mails.at(-1)).toMatchObject({ to: account.email, subject: 'Your Rollcall password was changed' });
  expect(journal).toContainEqual({ type: 'password-reset', userId: answer.user.id });
});

test('a link works once, and what is not one not at all', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const account = newAccount();
  await signUp(core, account);
  const token = await openLink(system, account.email);
  await resetPassword(core, { token, password: NEW_PASSWORD });
  for (const used of [token, `${token}x`, 'nonsense']) {
    await expect(resetPassword(core, { token: used, password: 'yet another one' })).rejects.toMatchObject(notValid);
  }
  await expect(logIn(core, { ...account, password: NEW_PASSWORD })).resolves.toBeDefined();
});

test('a link lives for 30 minutes', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const account = newAccount();
  await signUp(core, account);
  const token = await openLink(system, account.email);
  clock.advance(30 * MINUTE_MS);
  await expect(resetPassword(core, { token, password: NEW_PASSWORD })).rejects.toMatchObject({
    kind: 'AUTH_TOKEN_EXPIRED',
    message: expect.stringContaining('link'),
  });
  const next = await openLink(system, account.email);
  clock.advance(30 * MINUTE_MS - 1);
  await expect(resetPassword(core, { token: next, password: NEW_PASSWORD })).resolves.toBeDefined();
});

test('a refused password leaves the link good', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const account = newAccount();
  await signUp(core, account);
  const token = await openLink(system, account.email);
  for (const password of ['password123', account.email]) {
    await expect(resetPassword(core, { token, password })).rejects.toMatchObject({
      kind: 'VALIDATION_FAILED',
      details: [{ field: 'password' }],
    });
  }
  await expect(resetPassword(core, { token, password: NEW_PASSWORD })).resolves.toBeDefined();
});

test('a new link makes the older ones void, and so does a change of the password', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const account = newAccount();
  const { answer } = await signUp(core, account);
  const first = await openLink(system, account.email);
  const second = await openLink(system, account.email);
  await expect(resetPassword(core, { token: first, password: NEW_PASSWORD })).rejects.toMatchObject(notValid);
  const { password, ipAddress } = account;
  const change = { currentPassword: password, newPassword: NEW_PASSWORD, ipAddress };
  await changePassword(core, await authenticate(core, answer.token), change);
  await expect(resetPassword(core, { token: second, password: 'yet another one' })).rejects.toMatchObject(notValid);
});

test('one account gets three links an hour, another one its own three', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const [ada, ben] = [newAccount(), newAccount()];
  await signUp(core, ada);
  await signUp(core, ben);
  const links = [];
  for (let turn = 0; turn < 5; turn += 1) links.push(await askForLink(system, ada.email));
  expect(links.map((link) => link !== undefined)).toEqual([true, true, true, false, false]);
  await expect(askForLink(system, ben.email)).resolves.toBeDefined();
  // The one that was not sent did not make the last one void.
  await expect(resetPassword(core, { token: links[2] ?? '', password: NEW_PASSWORD })).resolves.toBeDefined();
});

test('an unknown e-mail gets the same answer and no mail', async () => {
  await using system = await createTestSystem();
  const { core, mails } = system;
  const account = newAccount();
  await signUp(core, account);
  const unknown = await requestPasswordReset(core, newAccount().email);
  expect(unknown).toEqual(await requestPasswordReset(core, account.email));
  await core.mailOut.settled();
  expect(mails.map(({ to }) => to)).toEqual([account.email]);
});

test('the answer waits for no mail, and a mail that fails is journalled without its address', async () => {
  await using system = await createTestSystem();
  const account = newAccount();
  const { answer } = await signUp(system.core, account);
  let answered: () => void = () => undefined;
  const afterTheAnswer = new Promise<void>((resolve) => {
    answered = resolve;
  });
  const mailer = async () => {
    await afterTheAnswer;
    throw Object.assign(new Error(`550 <${account.email}> unknown`), { code: 'EENVELOPE' });
  };
  const core = createCore({ ...system.core, mailer });

  await expect(requestPasswordReset(core, account.email)).resolves.toBeDefined();
  answered();
  await core.mailOut.settled();

  expect(system.journal).toContainEqual({ type: 'mail-failed', userId: answer.user.id, reason: 'EENVELOPE' });
  expect(JSON.stringify(system.journal)).not.toContain(account.email);
});

test('the database never holds a link’s secret', async () => {
  await using system = await createTestSystem();
  const account = newAccount();
  await signUp(system.core, account);
  const token = await openLink(system, account.email);
  const rows = await system.core.database.prisma.passwordReset.findMany();
  const stored = rows.map(({ tokenHash }) => Buffer.from(tokenHash).toString('base64url'));
  expect(stored).not.toContain(token);
});
