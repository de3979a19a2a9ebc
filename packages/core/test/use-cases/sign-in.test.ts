import { expect, test } from 'vitest';
import { authenticate } from '../../src/auth/authenticate';
import { logIn } from '../../src/auth/log-in';
import { registerUser } from '../../src/auth/register-user';
import type { Core } from '../../src/core';
import { outcomes } from '../outcomes';
import { newAccount, signUp } from '../sign-up';
import { createTestSystem } from '../test-core';

test('an unknown e-mail and a wrong password are the same answer for the same work', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const account = newAccount();
  await signUp(core, account);
  const checked: string[] = [];
  const watched: Core = {
    ...core,
    passwords: {
      ...core.passwords,
      verify: (hash, password) => {
        checked.push(password);
        return core.passwords.verify(hash, password);
      },
    },
  };

  const { refused } = await outcomes([
    logIn(watched, { ...account, password: 'not this one' }),
    logIn(watched, { ...newAccount(), password: 'not this one' }),
  ]);

  expect(refused.map(({ kind, message, details }) => ({ kind, message, details }))).toEqual(
    Array.from({ length: 2 }, () => ({
      kind: 'AUTH_INVALID_CREDENTIALS',
      message: refused[0]?.message,
      details: undefined,
    })),
  );
  expect(checked).toEqual(['not this one', 'not this one']);
});

test('the right password signs in; the access token says who and ends after a day', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const account = newAccount();
  await signUp(core, account);

  const { answer } = await logIn(core, account);
  expect(answer).toMatchObject({ expiresIn: 86_400, user: { email: account.email, role: 'employee' } });
  expect(JSON.stringify(answer)).not.toContain('asswordHash');
  await expect(authenticate(core, answer.token)).resolves.toMatchObject({ userId: answer.user.id, role: 'employee' });

  clock.advance(86_400_000 - 1);
  await expect(authenticate(core, answer.token)).resolves.toBeDefined();
  clock.advance(1);
  await expect(authenticate(core, answer.token)).rejects.toMatchObject({ kind: 'AUTH_TOKEN_EXPIRED' });
});

test('a token that we did not sign is refused', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { answer } = await signUp(core);
  for (const forged of ['', 'nonsense', `${answer.token}x`, `x${answer.token}`]) {
    await expect(authenticate(core, forged)).rejects.toMatchObject({ kind: 'AUTH_TOKEN_INVALID' });
  }
});

test('ten registrations of one e-mail at once make one account', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const account = newAccount();
  const { answered, refused } = await outcomes(Array.from({ length: 10 }, () => signUp(core, account)));
  expect(answered).toHaveLength(1);
  expect(new Set(refused.map(({ kind }) => kind))).toEqual(new Set(['EMAIL_TAKEN']));
});

test('a password that is the e-mail makes no account', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const account = newAccount();
  const weak = registerUser(core, { ...account, password: account.email });
  await expect(weak).rejects.toMatchObject({ kind: 'VALIDATION_FAILED', details: [{ field: 'password' }] });
  await expect(core.database.prisma.user.count({ where: { email: account.email } })).resolves.toBe(0);
});
