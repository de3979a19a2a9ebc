import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { OVER_HTTPS, PRODUCTION } from './production';
import { rest } from './rest';
import { startServer } from './start-server';

const CODE = 'relay-moth-1947';

function register(url: string, fields: Record<string, unknown>) {
  const email = `${randomUUID()}@school.example`;
  const body = { email, password: 'a moth in the relay', fullName: 'Grace Hopper', role: 'employee', ...fields };
  return rest(url, 'POST /auth/register', { body, headers: OVER_HTTPS });
}

const policyOf = (url: string) => rest(url, 'GET /auth/registration-policy', { headers: OVER_HTTPS });
const notAllowed = { status: 403, body: { error: { code: 'REGISTRATION_NOT_ALLOWED' } } };

test('open: anyone registers as a teacher, as it is outside production', async () => {
  await using server = await startServer();
  expect(await policyOf(server.url)).toMatchObject({ status: 200, body: { teacherRegistration: 'open', domains: [] } });
  expect(await register(server.url, {})).toMatchObject({ status: 201, body: { user: { role: 'employee' } } });
});

test('invite: whoever has the code does, and students as before', async () => {
  await using server = await startServer({ TEACHER_REGISTRATION: 'invite', TEACHER_INVITE_CODE: CODE });
  const policy = await policyOf(server.url);
  expect(policy).toMatchObject({ status: 200, body: { teacherRegistration: 'invite' } });
  expect(policy.text).not.toContain(CODE);
  expect(await register(server.url, {})).toMatchObject(notAllowed);
  expect(await register(server.url, { inviteCode: 'relay-moth-1948' })).toMatchObject(notAllowed);
  expect(await register(server.url, { inviteCode: CODE })).toMatchObject({ status: 201 });
  expect(await register(server.url, { role: 'student' })).toMatchObject({ status: 201 });
});

test('invite: after a hundred false codes in a minute the address waits, the right code or not', async () => {
  await using server = await startServer({ TEACHER_REGISTRATION: 'invite', TEACHER_INVITE_CODE: CODE });
  const guesses = Array.from({ length: 105 }, (_, turn) => register(server.url, { inviteCode: `a guess ${turn}` }));
  const statuses = (await Promise.all(guesses)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 403)).toHaveLength(100);
  expect(statuses.filter((status) => status === 429)).toHaveLength(5);
  expect(await register(server.url, { inviteCode: CODE })).toMatchObject({ status: 429 });
  expect(await register(server.url, { role: 'student' })).toMatchObject({ status: 201 });
});

test('domain: whoever has an e-mail of one of the domains does', async () => {
  const domains = { TEACHER_EMAIL_DOMAINS: 'staff.example.edu, Example.ORG' };
  await using server = await startServer({ TEACHER_REGISTRATION: 'domain', ...domains });
  expect(await policyOf(server.url)).toMatchObject({
    body: { teacherRegistration: 'domain', domains: ['staff.example.edu', 'example.org'] },
  });
  expect(await register(server.url, {})).toMatchObject(notAllowed);
  expect(await register(server.url, { email: 'Grace@Staff.Example.EDU' })).toMatchObject({ status: 201 });
  expect(await register(server.url, { email: 'grace@staff.example.edu.evil.example' })).toMatchObject(notAllowed);
});

test('production: nobody, until a code is set', async () => {
  await using server = await startServer(PRODUCTION);
  expect(await policyOf(server.url)).toMatchObject({ body: { teacherRegistration: 'invite' } });
  expect(await register(server.url, {})).toMatchObject(notAllowed);
  expect(await register(server.url, { inviteCode: '' })).toMatchObject(notAllowed);
});
