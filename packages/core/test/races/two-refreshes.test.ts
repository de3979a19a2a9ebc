import { expect, test } from 'vitest';
import { authenticate } from '../../src/auth/authenticate';
import { refreshLogin } from '../../src/auth/refresh-login';
import { signUp } from '../sign-up';
import { createTestSystem } from '../test-core';

test('two tabs that refresh at once get the same successor, and both access tokens are good', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const other = await system.anotherProcess();
  const { refreshToken } = await signUp(core);

  const [one, two] = await Promise.all([refreshLogin(core, refreshToken), refreshLogin(other, refreshToken)]);

  expect(one.refreshToken).toBe(two.refreshToken);
  expect(one.refreshToken).not.toBe(refreshToken);
  await expect(authenticate(core, one.answer.token)).resolves.toBeDefined();
  await expect(authenticate(core, two.answer.token)).resolves.toBeDefined();
  await expect(refreshLogin(core, one.refreshToken)).resolves.toBeDefined();
});

test('thirty refreshes at once with one token end nobody’s login', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { refreshToken } = await signUp(core);

  const all = await Promise.all(Array.from({ length: 30 }, () => refreshLogin(core, refreshToken)));

  expect(new Set(all.map((refreshed) => refreshed.refreshToken)).size).toBe(1);
});
