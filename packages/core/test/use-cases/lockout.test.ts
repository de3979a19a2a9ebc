import { expect, test } from 'vitest';
import { logIn } from '../../src/auth/log-in';
import { countFailure } from '../../src/auth/sign-in-failures';
import { outcomes } from '../outcomes';
import { failSignIns } from '../sign-in-attempts';
import { newAccount, signUp } from '../sign-up';
import { createTestSystem } from '../test-core';

const LOCK_MS = 15 * 60_000;

test('five failures in a row lock for 15 minutes, and the right password is told no more than a wrong one', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const account = newAccount();
  await signUp(core, account);
  await expect(failSignIns(core, account, 5)).resolves.toEqual({ AUTH_INVALID_CREDENTIALS: 5 });

  clock.advance(60_000);
  const { refused } = await outcomes([logIn(core, account), logIn(core, { ...account, password: 'not this one' })]);
  const answer = { kind: 'AUTH_ACCOUNT_LOCKED', details: { retryAfterSeconds: 14 * 60 } };
  expect(refused).toMatchObject([answer, answer]);
  expect(new Set(refused.map(({ message }) => message)).size).toBe(1);

  clock.advance(LOCK_MS - 60_001);
  await expect(logIn(core, account)).rejects.toMatchObject({ details: { retryAfterSeconds: 1 } });
  clock.advance(1);
  await expect(logIn(core, account)).resolves.toBeDefined();
});

test('an address that nobody has locks in the same way: the two cannot be told apart', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const known = newAccount();
  await signUp(core, known);
  const unknown = newAccount();
  const answers = async (account: typeof known) => {
    const calls = Array.from({ length: 7 }, () => () => logIn(core, { ...account, password: 'not this one' }));
    const refusals = [];
    for (const call of calls) refusals.push(...(await outcomes([call()])).refused);
    return refusals.map(({ kind, message, details }) => ({ kind, message, details }));
  };
  const ofKnown = await answers(known);
  expect(ofKnown).toEqual(await answers(unknown));
  expect(ofKnown.map(({ kind }) => kind).slice(4, 6)).toEqual(['AUTH_INVALID_CREDENTIALS', 'AUTH_ACCOUNT_LOCKED']);
});

test('who tries on while it is locked does not make the lock longer', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const account = newAccount();
  await signUp(core, account);
  await failSignIns(core, account, 5);
  clock.advance(LOCK_MS - 1);
  await expect(failSignIns(core, account, 3)).resolves.toEqual({ AUTH_ACCOUNT_LOCKED: 3 });
  clock.advance(1);
  await expect(logIn(core, account)).resolves.toBeDefined();
});

test('failures that were under way when the lock came do not make it longer either', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const { email } = newAccount();
  for (let turn = 0; turn < 5; turn += 1) await countFailure(core, email);
  const lockedUntil = new Date(clock.now().getTime() + LOCK_MS);
  clock.advance(60_000);
  await expect(countFailure(core, email)).resolves.toEqual({ failures: 6, lockedUntil });
});

test('after the lock the count begins anew', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const account = newAccount();
  await signUp(core, account);
  await failSignIns(core, account, 5);
  clock.advance(LOCK_MS);
  await expect(failSignIns(core, account, 6)).resolves.toEqual({ AUTH_INVALID_CREDENTIALS: 5, AUTH_ACCOUNT_LOCKED: 1 });
});

test('the right password clears the count', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const account = newAccount();
  await signUp(core, account);
  for (let turn = 0; turn < 3; turn += 1) {
    await expect(failSignIns(core, account, 4)).resolves.toEqual({ AUTH_INVALID_CREDENTIALS: 4 });
    await logIn(core, account);
  }
});

test('one account’s lock is nobody else’s, and the table tells no address', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const [ada, ben] = [newAccount(), newAccount()];
  await signUp(core, ada);
  await signUp(core, ben);
  await failSignIns(core, ada, 6);
  await expect(logIn(core, ben)).resolves.toBeDefined();
  const rows = await core.database.prisma.signInFailure.findMany();
  expect(JSON.stringify(rows)).not.toContain(ada.email);
});

test('one address fails a hundred times a minute, over all accounts; then even the right password has to wait', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const account = newAccount();
  await signUp(core, account);
  const elsewhere = { ...account, ipAddress: '192.0.2.2' };
  for (let turn = 0; turn < 25; turn += 1) {
    const stranger = { ...newAccount(), ipAddress: '192.0.2.3' };
    await expect(failSignIns(core, stranger, 4)).resolves.toEqual({ AUTH_INVALID_CREDENTIALS: 4 });
  }
  await expect(logIn(core, { ...account, ipAddress: '192.0.2.3' })).rejects.toMatchObject({
    kind: 'RATE_LIMITED',
    details: { retryAfterSeconds: expect.any(Number) },
  });
  await expect(logIn(core, elsewhere)).resolves.toBeDefined();
});

test('the journal says what became of each sign-in, by ids and kinds alone', async () => {
  await using system = await createTestSystem();
  const { core, journal } = system;
  const account = newAccount();
  const { answer } = await signUp(core, account);
  await failSignIns(core, account, 1);
  await logIn(core, account);
  expect(journal).toEqual([
    { type: 'registered', userId: answer.user.id },
    { type: 'sign-in-refused', reason: 'AUTH_INVALID_CREDENTIALS' },
    { type: 'signed-in', userId: answer.user.id },
  ]);
});
