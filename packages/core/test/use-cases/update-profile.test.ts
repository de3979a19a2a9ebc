import { expect, test } from 'vitest';
import { authenticate } from '../../src/auth/authenticate';
import { logIn } from '../../src/auth/log-in';
import { resetPassword } from '../../src/auth/reset-password';
import { updateProfile } from '../../src/users/update-profile';
import { openLink } from '../reset-link';
import { newAccount, signUp } from '../sign-up';
import { createTestSystem, type TestSystem } from '../test-core';

const SUBJECT = 'The e-mail of your Rollcall account was changed';

async function openAccount({ core }: TestSystem) {
  const account = newAccount();
  const { answer } = await signUp(core, account);
  return { account, token: answer.token, userId: answer.user.id };
}

test('another e-mail signs in, the former one does not, and whoever is signed in stays so', async () => {
  await using system = await createTestSystem();
  const { core, journal } = system;
  const { account, token, userId } = await openAccount(system);
  const { email } = newAccount();
  await expect(updateProfile(core, userId, { email })).resolves.toMatchObject({ email, fullName: account.fullName });
  await expect(logIn(core, { ...account, email })).resolves.toBeDefined();
  await expect(logIn(core, account)).rejects.toMatchObject({ kind: 'AUTH_INVALID_CREDENTIALS' });
  await expect(authenticate(core, token)).resolves.toMatchObject({ userId });
  expect(journal).toContainEqual({ type: 'email-changed', userId });
});

test('another e-mail is told to the former one, without either address, a name or a link in it', async () => {
  await using system = await createTestSystem();
  const { core, mails } = system;
  const { account, userId } = await openAccount(system);
  await updateProfile(core, userId, { email: newAccount().email });
  await core.mailOut.settled();
  expect(mails).toMatchObject([{ to: account.email, subject: SUBJECT }]);
  expect(mails[0]?.text).not.toMatch(/Hopper|http|@/);
});

test('another e-mail makes the links void that were mailed to the former one', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { account, userId } = await openAccount(system);
  const token = await openLink(system, account.email);
  await updateProfile(core, userId, { email: newAccount().email });
  await expect(resetPassword(core, { token, password: 'no moth any more' })).rejects.toMatchObject({
    kind: 'AUTH_TOKEN_INVALID',
  });
});

test('another name, or the same e-mail once more, mails nothing and leaves mailed links good', async () => {
  await using system = await createTestSystem();
  const { core, mails, journal } = system;
  const { account, userId } = await openAccount(system);
  const token = await openLink(system, account.email);
  await updateProfile(core, userId, { fullName: 'Grace Murray Hopper', email: account.email });
  await updateProfile(core, userId, { fullName: 'Amazing Grace' });
  await core.mailOut.settled();
  expect(mails).toHaveLength(1);
  expect(journal).not.toContainEqual({ type: 'email-changed', userId });
  await expect(resetPassword(core, { token, password: 'no moth any more' })).resolves.toBeDefined();
});

test('an e-mail that another account has is refused, and the links stay good', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { account, userId } = await openAccount(system);
  const other = await openAccount(system);
  const token = await openLink(system, account.email);
  const taken = updateProfile(core, userId, { fullName: 'Nobody', email: other.account.email });
  await expect(taken).rejects.toMatchObject({ kind: 'EMAIL_TAKEN' });
  await expect(resetPassword(core, { token, password: 'no moth any more' })).resolves.toBeDefined();
});

test('nobody fills a mailbox with notices: the first three of an hour are sent', async () => {
  await using system = await createTestSystem();
  const { core, mails } = system;
  const { account, userId } = await openAccount(system);
  for (let turn = 0; turn < 5; turn += 1) {
    await updateProfile(core, userId, { email: newAccount().email });
    await core.mailOut.settled();
  }
  expect(mails).toHaveLength(3);
  expect(mails[0]).toMatchObject({ to: account.email });
});
