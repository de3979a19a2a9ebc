import { randomUUID } from 'node:crypto';
import { AppError } from '@rollcall/core/app-error';
import { StaleToken } from '@rollcall/core/auth/stale-token';
import type { Cookie } from '../src/context';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { call, type Outcome } from './call';
import { createPrincipal } from './principal';
import { createTestCore } from './test-core';

const LIMIT = 5;
let system: Awaited<ReturnType<typeof createTestCore>>;
beforeAll(async () => {
  system = await createTestCore(LIMIT);
});
afterAll(() => system[Symbol.asyncDispose]());

/** The outcomes of one call more than the limit allows. */
async function exhaust(ask: (index: number) => Promise<Outcome>): Promise<{ before: Set<Outcome>; last: Outcome }> {
  const outcomes: Outcome[] = [];
  for (let index = 0; index <= LIMIT; index += 1) outcomes.push(await ask(index));
  return { before: new Set(outcomes.slice(0, LIMIT)), last: outcomes.at(-1) ?? 'ok' };
}

/** Somewhere else each time, so that no test counts for another. */
function elsewhere() {
  return { ipAddress: `2001:db8:${randomUUID().slice(0, 4)}:${randomUUID().slice(0, 4)}::1` };
}

function holding(token: string | undefined): { refreshCookie: Cookie } {
  return { refreshCookie: { read: () => token, write: () => undefined, clear: () => undefined } };
}

test('who is signed in is counted as that user, whatever is asked and from wherever', async () => {
  const teacher = await createPrincipal(system.core, 'employee');
  const asked = ['auth.verify', 'users.profile', 'classes.list'];
  const one = await exhaust((index) =>
    call(system.core, asked[index % 3] ?? '', { principal: teacher, input: {}, context: elsewhere() }),
  );
  expect(one).toEqual({ before: new Set(['ok']), last: 'RATE_LIMITED' });
  const other = { principal: await createPrincipal(system.core, 'employee'), input: {} };
  await expect(call(system.core, 'auth.verify', other)).resolves.toBe('ok');
});

test('the limit answers before the input is looked at', async () => {
  const student = await createPrincipal(system.core, 'student');
  const nonsense = { principal: student, input: { qrToken: 1 } };
  expect(await exhaust(() => call(system.core, 'attendance.mark', nonsense))).toEqual({
    before: new Set(['invalid']),
    last: 'RATE_LIMITED',
  });
});

test('a stranger is counted by address and account named, however the account is written', async () => {
  const context = elsewhere();
  const register = (email: unknown) =>
    call(system.core, 'auth.register', { principal: null, input: { email }, context });
  const written = ['ada@school.example', 'ADA@school.example', ' Ada@School.example '];
  expect((await exhaust((index) => register(written[index % 3]))).last).toBe('RATE_LIMITED');
  await expect(register('ben@school.example')).resolves.toBe('invalid');
  const anywhere = { principal: null, input: { email: 'ada@school.example' }, context: elsewhere() };
  await expect(call(system.core, 'auth.register', anywhere)).resolves.toBe('invalid');
});

test.each([
  ['no account', {}],
  ['no text for one', { email: { $ne: '' } }],
  ['no input at all', undefined],
])('who names %s is counted by address', async (_case, input) => {
  const context = elsewhere();
  const ask = () => call(system.core, 'auth.login', { principal: null, input, context });
  expect(await exhaust(ask)).toEqual({ before: new Set(['invalid']), last: 'RATE_LIMITED' });
});

test('a guarded procedure without a token is counted by address, and so is a token that is not ours', async () => {
  const context = elsewhere();
  const principal = () => Promise.reject(new AppError('AUTH_TOKEN_INVALID'));
  const without = () => call(system.core, 'auth.verify', { principal: null, input: {}, context });
  expect(await exhaust(without)).toEqual({ before: new Set(['AUTH_UNAUTHORIZED']), last: 'RATE_LIMITED' });
  const withBad = { principal: null, input: {}, context: { ...context, principal } };
  await expect(call(system.core, 'auth.verify', withBad)).resolves.toBe('RATE_LIMITED');
});

test('tokens that have expired are counted by whose they were: a hall that wakes up is no crowd', async () => {
  const context = elsewhere();
  const ask = (userId: string) => {
    const principal = () => Promise.reject(new StaleToken('AUTH_TOKEN_EXPIRED', userId));
    return call(system.core, 'auth.verify', { principal: null, input: {}, context: { ...context, principal } });
  };
  const hall = await Promise.all(Array.from({ length: 4 * LIMIT }, () => ask(randomUUID())));
  expect(new Set(hall)).toEqual(new Set(['AUTH_TOKEN_EXPIRED']));
  const one = randomUUID();
  expect(await exhaust(() => ask(one))).toEqual({ before: new Set(['AUTH_TOKEN_EXPIRED']), last: 'RATE_LIMITED' });
});

test.each(['body', 'cookie'])('a refresh is counted by the login that its token names: in the %s', async (way) => {
  const address = elsewhere();
  const ask = (loginId: string) => {
    const token = `${loginId}.${'A'.repeat(43)}`;
    const input = way === 'body' ? { refreshToken: token } : {};
    const context = { ...address, ...holding(way === 'cookie' ? token : undefined) };
    return call(system.core, 'auth.refresh', { principal: null, input, context });
  };
  const one = randomUUID();
  expect(await exhaust(() => ask(one))).toEqual({ before: new Set(['AUTH_TOKEN_INVALID']), last: 'RATE_LIMITED' });
  await expect(ask(randomUUID())).resolves.toBe('AUTH_TOKEN_INVALID');
});

test('a refresh without any token is not counted', async () => {
  const context = { ...elsewhere(), ...holding(undefined) };
  const ask = () => call(system.core, 'auth.refresh', { principal: null, input: undefined, context });
  expect((await exhaust(ask)).last).toBe('AUTH_UNAUTHORIZED');
});
