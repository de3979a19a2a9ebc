import { expect, test } from 'vitest';
import { authenticate } from '../../src/auth/authenticate';
import { changePassword } from '../../src/auth/change-password';
import { logIn } from '../../src/auth/log-in';
import { requestPasswordReset } from '../../src/auth/request-password-reset';
import { resetPassword } from '../../src/auth/reset-password';
import type { Core } from '../../src/core';
import { updateProfile } from '../../src/users/update-profile';
import { countKinds, outcomes } from '../outcomes';
import { openLink } from '../reset-link';
import { newAccount, signUp } from '../sign-up';
import { createTestSystem } from '../test-core';

test('twenty uses of one link at once, over two processes: one password is chosen', async () => {
  await using system = await createTestSystem();
  const cores = [system.core, await system.anotherProcess()];
  const account = newAccount();
  await signUp(system.core, account);
  const token = await openLink(system, account.email);
  const uses = Array.from({ length: 10 }, (_, turn) =>
    cores.map((core, process) => resetPassword(core, { token, password: `no moth any more ${turn} ${process}` })),
  );
  const { answered, refused } = await outcomes(uses.flat());
  expect(answered).toHaveLength(1);
  expect(countKinds(refused)).toEqual({ AUTH_TOKEN_INVALID: 19 });
});

test('three requests for a link at once, over two processes: one of the links is good', async () => {
  await using system = await createTestSystem();
  const { core, mails } = system;
  const other = await system.anotherProcess();
  const accounts = Array.from({ length: 10 }, () => newAccount());
  await Promise.all(accounts.map((account) => signUp(core, account)));
  await Promise.all(accounts.map((account) => signUp(other, { ...newAccount(), password: account.password })));
  // All accounts at once, so that in some of them the three do meet.
  const requests = [core, other, core].flatMap((each) =>
    accounts.map(({ email }) => requestPasswordReset(each, email)),
  );
  await Promise.all(requests);
  await core.mailOut.settled();
  await other.mailOut.settled();
  expect(mails).toHaveLength(30);
  const tokens = mails.map(({ text }) => /\/reset#(\S+)/.exec(text)?.[1] ?? '');
  const { answered } = await outcomes(
    tokens.map((token) => resetPassword(core, { token, password: 'no moth any more' })),
  );
  expect(answered).toHaveLength(accounts.length);
});

test('two changes at once from one password: one is made, the other is told that the password is wrong', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const other = await system.anotherProcess();
  const account = newAccount();
  const principal = await authenticate(core, (await signUp(core, account)).answer.token);
  const change = { currentPassword: account.password, ipAddress: account.ipAddress };
  const { answered, refused } = await outcomes([
    changePassword(core, principal, { ...change, newPassword: 'no moth any more' }),
    changePassword(other, principal, { ...change, newPassword: 'nor a butterfly' }),
  ]);
  expect(answered).toHaveLength(1);
  expect(countKinds(refused)).toEqual({ AUTH_INVALID_CREDENTIALS: 1 });
});

test('a sign-in with the old password that is overtaken by a change opens no login', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const account = newAccount();
  const { answer } = await signUp(core, account);
  const principal = await authenticate(core, answer.token);
  const change = { currentPassword: account.password, newPassword: 'no moth any more', ipAddress: account.ipAddress };
  // The old password is found right, and then the change is made before the login is opened.
  const overtaken: Core = {
    ...core,
    passwords: {
      ...core.passwords,
      verify: async (hash, password) => {
        const isRight = await core.passwords.verify(hash, password);
        await changePassword(core, principal, change);
        return isRight;
      },
    },
  };

  await expect(logIn(overtaken, account)).rejects.toMatchObject({ kind: 'AUTH_INVALID_CREDENTIALS' });
  await expect(core.database.prisma.login.count({ where: { userId: principal.userId, endedAt: null } })).resolves.toBe(
    1,
  );
});

test('a sign-in that meets a change which is not committed yet waits for it, and opens no login', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const account = newAccount();
  const { answer } = await signUp(core, account);
  const where = { id: answer.user.id };
  const signIn = await core.database.prisma.$transaction(async (tx) => {
    await tx.user.update({ where, data: { passwordHash: 'another' } });
    const call = outcomes([logIn(core, account)]);
    await untilSomeoneWaits(core, call);
    // Not the outcome: a sign-in that waits for this commit would never come.
    return { call };
  });
  const { refused } = await signIn.call;
  expect(countKinds(refused)).toEqual({ AUTH_INVALID_CREDENTIALS: 1 });
});

test('sign-ins with the old password beside its change: none of them is left afterwards', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const other = await system.anotherProcess();
  const account = newAccount();
  const { answer } = await signUp(core, account);
  const principal = await authenticate(core, answer.token);
  const change = { currentPassword: account.password, newPassword: 'no moth any more', ipAddress: account.ipAddress };
  const [changed] = await Promise.all([
    changePassword(core, principal, change),
    outcomes(Array.from({ length: 30 }, () => logIn(other, account))),
  ]);
  const left = await core.database.prisma.login.findMany({
    where: { userId: principal.userId, endedAt: null },
    select: { id: true },
  });
  const { loginId } = await authenticate(core, changed.answer.token);
  expect(left).toEqual([{ id: loginId }]);
});

test('a link that is overtaken by a change of the e-mail is not mailed to the one that was given up', async () => {
  await using system = await createTestSystem();
  const { core, mails } = system;
  const account = newAccount();
  const { answer } = await signUp(core, account);
  // The account is found by its e-mail, and then the e-mail is changed before the link is stored.
  const overtaken: Core = {
    ...core,
    limits: {
      ...core.limits,
      resetMails: {
        ...core.limits.resetMails,
        spend: async () => {
          await updateProfile(core, answer.user.id, { email: newAccount().email });
          return true;
        },
      },
    },
  };
  await requestPasswordReset(overtaken, account.email);
  await core.mailOut.settled();
  expect(mails.map(({ text }) => text.includes('/reset#'))).toEqual([false]);
  await expect(core.database.prisma.passwordReset.count({ where: { userId: answer.user.id } })).resolves.toBe(0);
});

/** Resolves once a statement waits for a lock, or the call has its answer. */
async function untilSomeoneWaits(core: Core, call: Promise<unknown>): Promise<void> {
  let isAnswered = false;
  const onAnswer = () => {
    isAnswered = true;
  };
  call.then(onAnswer, onAnswer);
  for (;;) {
    const waiting = await core.database.prisma.$queryRaw<unknown[]>`
      SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`;
    if (isAnswered || waiting.length > 0) return;
  }
}
