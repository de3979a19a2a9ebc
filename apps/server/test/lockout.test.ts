import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, signUp } from './people';
import { rest } from './rest';
import { startServer, type TestServer } from './start-server';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server[Symbol.asyncDispose]());

const logIn = (email: string, password: string) => rest(server.url, 'POST /auth/login', { body: { email, password } });

test('after five failed sign-ins the account is locked, and says for how long, to the right password too', async () => {
  const ada = await signUp(server.url, 'student', 'Ada');
  for (let turn = 0; turn < 5; turn += 1) {
    expect(await logIn(ada.email, 'not this one')).toMatchObject({
      status: 401,
      body: { error: { code: 'AUTH_INVALID_CREDENTIALS' } },
    });
  }
  for (const password of ['not this one', ada.password]) {
    const { status, body } = await logIn(ada.email, password);
    expect({ status, body }).toEqual({
      status: 423,
      body: {
        success: false,
        error: {
          code: 'AUTH_ACCOUNT_LOCKED',
          message: expect.any(String),
          details: { retryAfterSeconds: expect.closeTo(900, -2) },
        },
        timestamp: expect.any(String),
      },
    });
  }
});

test('an e-mail that nobody has is locked in the same way', async () => {
  const email = `${randomUUID()}@school.example`;
  const statuses: number[] = [];
  for (let turn = 0; turn < 7; turn += 1) statuses.push((await logIn(email, 'not this one')).status);
  expect(statuses).toEqual([401, 401, 401, 401, 401, 423, 423]);
});

test('fifty guesses at once: at most five are told to be wrong', async () => {
  const ada = await signUp(server.url, 'student', 'Ada');
  const guesses = Array.from({ length: 50 }, (_, turn) => logIn(ada.email, `not this one ${turn}`));
  const statuses = (await Promise.all(guesses)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 401)).toHaveLength(5);
  expect(statuses.filter((status) => status === 423)).toHaveLength(45);
});

test('known and unknown e-mails are refused in the same time', async () => {
  const people = await Promise.all(Array.from({ length: 4 }, () => signUp(server.url, 'student', 'Ada')));
  const known: number[] = [];
  const unknown: number[] = [];
  const timed = async (times: number[], email: string) => {
    const startedAt = performance.now();
    await logIn(email, 'not this one');
    times.push(performance.now() - startedAt);
  };
  // In turns, so that a slow moment of the machine meets both.
  for (let turn = 0; turn < 16; turn += 1) {
    await timed(known, at(people, turn % 4).email);
    await timed(unknown, `${randomUUID()}@school.example`);
  }
  // Hashing takes tens of milliseconds; without it an answer would take a tenth of that. Each is compared with its
  // neighbour, which meets the machine in the same state.
  const ratio = median(unknown.map((ms, turn) => ms / at(known, turn)));
  expect(ratio).toBeGreaterThan(1 / 2);
  expect(ratio).toBeLessThan(2);
});

function median(values: number[]): number {
  return at(
    values.toSorted((left, right) => left - right),
    Math.floor(values.length / 2),
  );
}
