import { expect, test } from 'vitest';
import { authenticate } from '../../src/auth/authenticate';
import { refreshLogin } from '../../src/auth/refresh-login';
import { signUp } from '../sign-up';
import { createTestSystem } from '../test-core';

const DAY_MS = 24 * 60 * 60 * 1000;

test('a replaced token answers like its successor for ten seconds: a lost answer, a second tab', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const { refreshToken } = await signUp(core);
  const { refreshToken: next } = await refreshLogin(core, refreshToken);

  clock.advance(10_000);
  await expect(refreshLogin(core, refreshToken)).resolves.toMatchObject({ refreshToken: next });
  await expect(refreshLogin(core, next)).resolves.toBeDefined();
});

test('after that its use is theft: the login ends for both who hold it, access token included', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const { refreshToken } = await signUp(core);
  const { refreshToken: next, answer } = await refreshLogin(core, refreshToken);
  await expect(authenticate(core, answer.token)).resolves.toBeDefined();

  clock.advance(10_001);
  await expect(refreshLogin(core, refreshToken)).rejects.toMatchObject({ kind: 'AUTH_TOKEN_INVALID' });

  await expect(authenticate(core, answer.token)).rejects.toMatchObject({ kind: 'AUTH_TOKEN_INVALID' });
  await expect(refreshLogin(core, next)).rejects.toMatchObject({ kind: 'AUTH_TOKEN_INVALID' });
});

test('a token from far back in the chain is theft, however long ago it was replaced', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const { refreshToken: oldest } = await signUp(core);
  let current = oldest;
  for (let day = 0; day < 20; day += 1) {
    clock.advance(DAY_MS);
    ({ refreshToken: current } = await refreshLogin(core, current));
  }

  await expect(refreshLogin(core, oldest)).rejects.toMatchObject({ kind: 'AUTH_TOKEN_INVALID' });
  await expect(refreshLogin(core, current)).rejects.toMatchObject({ kind: 'AUTH_TOKEN_INVALID' });
});

test('a token lives seven days from its last use', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const { refreshToken, refreshExpiresAt } = await signUp(core);
  expect(refreshExpiresAt.getTime() - clock.now().getTime()).toBe(7 * DAY_MS);

  clock.advance(7 * DAY_MS - 1);
  const { refreshToken: next } = await refreshLogin(core, refreshToken);
  clock.advance(7 * DAY_MS);
  await expect(refreshLogin(core, next)).rejects.toMatchObject({ kind: 'AUTH_TOKEN_EXPIRED' });
});

test('no token, a misshapen one and one of no login are refused without harm', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { refreshToken, answer } = await signUp(core);
  const foreign = refreshToken.replace(/^.{36}/, '00000000-0000-4000-8000-000000000000');

  await expect(refreshLogin(core, undefined)).rejects.toMatchObject({ kind: 'AUTH_UNAUTHORIZED' });
  await expect(refreshLogin(core, 'nonsense')).rejects.toMatchObject({ kind: 'AUTH_TOKEN_INVALID' });
  await expect(refreshLogin(core, foreign)).rejects.toMatchObject({ kind: 'AUTH_TOKEN_INVALID' });
  await expect(authenticate(core, answer.token)).resolves.toBeDefined();
});

test('the database never holds a token', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { refreshToken, answer } = await signUp(core);
  const [secret = ''] = refreshToken.split('.').slice(1);
  const rows = await core.database.prisma.login.findMany({ where: { userId: answer.user.id } });
  expect(Buffer.from(rows[0]?.refreshHash ?? []).toString('base64url')).not.toBe(secret);
  expect(JSON.stringify(rows)).not.toContain(secret);
});
