import { expect, test } from 'vitest';
import { signUp } from '../people';
import { rest } from '../rest';
import { makeDataDir } from './data-dir';
import { startProcess } from './start-process';

test('on a fresh machine, with the database that Rollcall brings, the first account is made and signs in', async () => {
  const url = await startProcess({ DATA_DIR: await makeDataDir(), DEMO: '0' }).url;
  const { email, password, token } = await signUp(url, 'employee', 'Grace Hopper');
  expect(await rest(url, 'GET /auth/verify', { token })).toMatchObject({ status: 200 });
  expect(await rest(url, 'POST /auth/login', { body: { email, password } })).toMatchObject({ status: 200 });
  const common = { email: 'ada@school.example', password: 'P@ssw0rd123', fullName: 'Ada', role: 'student' };
  expect(await rest(url, 'POST /auth/register', { body: common })).toMatchObject({ status: 400 });
});
