import { expect, test } from 'vitest';
import { pruneSignIns } from '../../src/auth/prune-sign-ins';
import { refreshLogin } from '../../src/auth/refresh-login';
import { resetPassword } from '../../src/auth/reset-password';
import { openLink } from '../reset-link';
import { failSignIns } from '../sign-in-attempts';
import { newAccount, signUp } from '../sign-up';
import { createTestSystem } from '../test-core';

const DAY_MS = 24 * 60 * 60 * 1000;

test('what somebody may still ask for stays', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const account = newAccount();
  const { refreshToken } = await signUp(core, account);
  await failSignIns(core, account, 6);
  const token = await openLink(system, account.email);
  await pruneSignIns(core);
  await expect(failSignIns(core, account, 1)).resolves.toEqual({ AUTH_ACCOUNT_LOCKED: 1 });
  await expect(refreshLogin(core, refreshToken)).resolves.toBeDefined();
  clock.advance(60 * 60_000);
  await pruneSignIns(core);
  await expect(resetPassword(core, { token, password: 'no moth any more' })).rejects.toMatchObject({
    kind: 'AUTH_TOKEN_EXPIRED',
  });
});

test('failures and links go after a day, logins 30 days after their end', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const { prisma } = core.database;
  const account = newAccount();
  const { answer } = await signUp(core, account);
  const userId = answer.user.id;
  await failSignIns(core, account, 1);
  await openLink(system, account.email);
  const failures = await prisma.signInFailure.count();

  clock.advance(2 * DAY_MS);
  await pruneSignIns(core);
  await expect(prisma.signInFailure.count()).resolves.toBeLessThan(failures);
  await expect(prisma.passwordReset.count({ where: { userId } })).resolves.toBe(0);
  await expect(prisma.login.count({ where: { userId } })).resolves.toBe(1);

  clock.advance(35 * DAY_MS + 1);
  await pruneSignIns(core);
  await expect(prisma.login.count({ where: { userId } })).resolves.toBe(0);
  await expect(prisma.user.count({ where: { id: userId } })).resolves.toBe(1);
});
