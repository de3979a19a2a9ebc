import { expect, test } from 'vitest';
import { authenticate } from '../../src/auth/authenticate';
import { changePassword } from '../../src/auth/change-password';
import { logIn } from '../../src/auth/log-in';
import { logOutEverywhere } from '../../src/auth/log-out-everywhere';
import { refreshLogin } from '../../src/auth/refresh-login';
import { updateProfile } from '../../src/users/update-profile';
import { failSignIns } from '../sign-in-attempts';
import { newAccount, signUp } from '../sign-up';
import { createTestSystem, type TestSystem } from '../test-core';

const NEW_PASSWORD = 'no moth any more';

/** Someone who is signed in, and what they type into the form. */
async function openAccount({ core }: TestSystem) {
  const account = newAccount();
  const opened = await signUp(core, account);
  const principal = await authenticate(core, opened.answer.token);
  const { ipAddress } = account;
  const change = { currentPassword: account.password, newPassword: NEW_PASSWORD, ipAddress };
  return { account, opened, principal, change };
}

test('a new password ends every login, this one too, and opens a new one', async () => {
  await using system = await createTestSystem();
  const { core, journal } = system;
  const { account, opened, principal, change } = await openAccount(system);
  const phone = await logIn(core, account);

  const changed = await changePassword(core, principal, change);

  for (const { answer, refreshToken } of [opened, phone]) {
    await expect(authenticate(core, answer.token)).rejects.toMatchObject({ kind: 'AUTH_TOKEN_INVALID' });
    await expect(refreshLogin(core, refreshToken)).rejects.toMatchObject({ kind: 'AUTH_TOKEN_INVALID' });
  }
  expect(changed.answer).toMatchObject({ user: opened.answer.user, expiresIn: 86_400 });
  await expect(authenticate(core, changed.answer.token)).resolves.toMatchObject({ userId: principal.userId });
  await expect(refreshLogin(core, changed.refreshToken)).resolves.toBeDefined();
  await expect(logIn(core, account)).rejects.toMatchObject({ kind: 'AUTH_INVALID_CREDENTIALS' });
  await expect(logIn(core, { ...account, password: NEW_PASSWORD })).resolves.toBeDefined();
  expect(journal).toContainEqual({ type: 'password-changed', userId: principal.userId });
});

test('the owner is told by mail, without a name or a link in it', async () => {
  await using system = await createTestSystem();
  const { core, mails } = system;
  const { account, principal, change } = await openAccount(system);
  await changePassword(core, principal, change);
  await core.mailOut.settled();
  expect(mails).toMatchObject([{ to: account.email, subject: 'Your Rollcall password was changed' }]);
  expect(mails[0]?.text).not.toMatch(/Hopper|http/);
});

test('a wrong current password changes nothing and counts for the lock; the login stays', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { account, opened, principal, change } = await openAccount(system);
  await failSignIns(core, account, 4);
  const wrong = { ...change, currentPassword: 'not this one' };
  await expect(changePassword(core, principal, wrong)).rejects.toMatchObject({ kind: 'AUTH_INVALID_CREDENTIALS' });
  await expect(changePassword(core, principal, change)).rejects.toMatchObject({
    kind: 'AUTH_ACCOUNT_LOCKED',
    details: { retryAfterSeconds: 900 },
  });
  await expect(authenticate(core, opened.answer.token)).resolves.toBeDefined();
});

test('a new password that is common or the e-mail is refused by its field', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { account, principal, change } = await openAccount(system);
  for (const newPassword of ['password123', account.email.toUpperCase()]) {
    await expect(changePassword(core, principal, { ...change, newPassword })).rejects.toMatchObject({
      kind: 'VALIDATION_FAILED',
      details: [{ field: 'newPassword', problem: expect.any(String) }],
    });
  }
  await expect(logIn(core, account)).resolves.toBeDefined();
});

test('signing out everywhere ends all logins of this user, and of nobody else', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { account, opened, principal } = await openAccount(system);
  const phone = await logIn(core, account);
  const other = await signUp(core);

  await logOutEverywhere(core, principal);

  for (const { answer } of [opened, phone]) {
    await expect(authenticate(core, answer.token)).rejects.toMatchObject({ kind: 'AUTH_TOKEN_INVALID' });
  }
  await expect(authenticate(core, other.answer.token)).resolves.toBeDefined();
});

test('an account that was deleted under a living token is a token that is no longer valid', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { principal, change } = await openAccount(system);
  await core.database.prisma.user.delete({ where: { id: principal.userId } });
  const gone = { kind: 'AUTH_TOKEN_INVALID' };
  await expect(changePassword(core, principal, change)).rejects.toMatchObject(gone);
  await expect(updateProfile(core, principal.userId, { fullName: 'Nobody' })).rejects.toMatchObject(gone);
});
