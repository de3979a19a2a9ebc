import { expect, test } from 'vitest';
import { logIn } from '../../src/auth/log-in';
import type { Core } from '../../src/core';
import { countKinds, outcomes } from '../outcomes';
import { newAccount, signUp } from '../sign-up';
import { createTestSystem } from '../test-core';

const GUESSES = 50;

type Account = ReturnType<typeof newAccount>;

/** Guesses at once, over two processes. */
function guess(cores: [Core, Core], account: Account) {
  return outcomes(
    Array.from({ length: GUESSES }, (_, turn) =>
      logIn(cores[turn % 2 === 0 ? 0 : 1], { ...account, password: `not this one ${turn}` }),
    ),
  );
}

test('of fifty wrong guesses at once five are told to be wrong, known account or not', async () => {
  await using system = await createTestSystem();
  const cores: [Core, Core] = [system.core, await system.anotherProcess()];
  const known = newAccount();
  await signUp(system.core, known);
  for (const account of [known, newAccount()]) {
    const { answered, refused } = await guess(cores, account);
    expect(answered).toEqual([]);
    expect(countKinds(refused)).toEqual({ AUTH_INVALID_CREDENTIALS: 5, AUTH_ACCOUNT_LOCKED: GUESSES - 5 });
  }
});

test('the right guess among fifty stays hidden, unless it was among the first', async () => {
  await using system = await createTestSystem();
  const other = await system.anotherProcess();
  const account = newAccount();
  await signUp(system.core, account);
  // The right one is looked at last: all others have been counted by then.
  let verified = 0;
  let allOthersDone: () => void = () => undefined;
  const othersDone = new Promise<void>((resolve) => {
    allOthersDone = resolve;
  });
  const slow: Core = {
    ...system.core,
    passwords: {
      ...system.core.passwords,
      verify: async (hash, password) => {
        const isRight = await system.core.passwords.verify(hash, password);
        if (isRight) await othersDone;
        return isRight;
      },
    },
  };
  const count = () => {
    verified += 1;
    if (verified === GUESSES) allOthersDone();
  };
  const wrong = Array.from({ length: GUESSES }, (_, turn) => {
    const call = logIn(turn % 2 === 0 ? slow : other, { ...account, password: `not this one ${turn}` });
    call.then(count, count);
    return call;
  });

  const { answered, refused } = await outcomes([logIn(slow, account), ...wrong]);

  expect(answered).toEqual([]);
  expect(refused[0]).toMatchObject({ kind: 'AUTH_ACCOUNT_LOCKED' });
  expect(countKinds(refused)).toEqual({ AUTH_INVALID_CREDENTIALS: 5, AUTH_ACCOUNT_LOCKED: GUESSES - 4 });
});

test('fifty sign-ins at once with the right password all succeed', async () => {
  await using system = await createTestSystem();
  const account = newAccount();
  await signUp(system.core, account);
  const { answered } = await outcomes(Array.from({ length: GUESSES }, () => logIn(system.core, account)));
  expect(answered).toHaveLength(GUESSES);
});

test('a burst from one address is told of a hundred failures, over all accounts', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const strangers = Array.from({ length: 130 }, () => ({ ...newAccount(), password: 'not this one' }));
  const { refused } = await outcomes(strangers.map((stranger) => logIn(core, stranger)));
  expect(countKinds(refused)).toEqual({ AUTH_INVALID_CREDENTIALS: 100, RATE_LIMITED: 30 });
});
