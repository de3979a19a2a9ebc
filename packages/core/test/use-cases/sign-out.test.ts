import { expect, test } from 'vitest';
import { authenticate } from '../../src/auth/authenticate';
import { logIn } from '../../src/auth/log-in';
import { logOut } from '../../src/auth/log-out';
import { refreshLogin } from '../../src/auth/refresh-login';
import { newAccount, signUp } from '../sign-up';
import { createTestSystem } from '../test-core';

test('signing out ends access and refresh at once', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { answer, refreshToken } = await signUp(core);

  await logOut(core, await authenticate(core, answer.token));

  await expect(authenticate(core, answer.token)).rejects.toMatchObject({ kind: 'AUTH_TOKEN_INVALID' });
  await expect(refreshLogin(core, refreshToken)).rejects.toMatchObject({ kind: 'AUTH_TOKEN_INVALID' });
});

test('another process that trusts the login is told, and refuses it before its trust runs out', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const other = await system.anotherProcess();
  const { answer } = await signUp(core);
  const principal = await authenticate(other, answer.token);

  const signedOutAt = performance.now();
  const told = new Promise<void>((resolve) => other.loginCheck.onEnded(principal.loginId, resolve));
  await logOut(core, principal);
  await told;

  await expect(authenticate(other, answer.token)).rejects.toMatchObject({ kind: 'AUTH_TOKEN_INVALID' });
  expect(performance.now() - signedOutAt).toBeLessThan(4_000);
});

test('signing out here leaves the other devices signed in', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const account = newAccount();
  const { answer: phone } = await signUp(core, account);
  const { answer: laptop } = await logIn(core, account);

  await logOut(core, await authenticate(core, phone.token));

  await expect(authenticate(core, laptop.token)).resolves.toMatchObject({ userId: laptop.user.id });
});

test('who listens for the end of a login hears it once, and not after having stopped', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { answer } = await signUp(core);
  const principal = await authenticate(core, answer.token);
  const heard: string[] = [];
  core.loginCheck.onEnded(principal.loginId, () => heard.push('socket'));
  core.loginCheck.onEnded(principal.loginId, () => heard.push('closed socket'))();

  await logOut(core, principal);
  expect(heard).toEqual(['socket']);
});

test('a login that ended while nobody could be told ends for those who listen, once wake-ups are heard again', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const other = await system.anotherProcess();
  const { answer } = await signUp(core);
  const { answer: bystander } = await signUp(core);
  const principal = await authenticate(other, answer.token);
  const told = new Promise<void>((resolve) => other.loginCheck.onEnded(principal.loginId, resolve));
  const heard: string[] = [];
  other.loginCheck.onEnded((await authenticate(other, bystander.token)).loginId, () => heard.push('bystander'));

  // What the news of it would be lost in: ended without a word, and then the connection that listens is cut.
  await core.database.prisma.login.update({ where: { id: principal.loginId }, data: { endedAt: core.now() } });
  await core.database.prisma.$queryRaw`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE application_name = 'rollcall wake-ups' AND datname = current_database()`;
  await told;

  await expect(authenticate(other, answer.token)).rejects.toMatchObject({ kind: 'AUTH_TOKEN_INVALID' });
  await expect(authenticate(other, bystander.token)).resolves.toMatchObject({ userId: bystander.user.id });
  expect(heard).toEqual([]);
});
