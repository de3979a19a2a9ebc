import { openDatabase } from '@rollcall/db/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { errorFields } from '../src/error-fields';
import { captureLog } from './capture-log';
import { signIn } from './clients';
import { eventually } from './eventually';
import { follow } from './follow';
import { at, signUp } from './people';
import { request, rest } from './rest';
import { openSchool } from './school';
import { startServer, type TestServer } from './start-server';

const { log, lines, text } = captureLog();
let server: TestServer;
beforeAll(async () => {
  server = await startServer({}, log);
});
afterAll(() => server[Symbol.asyncDispose]());

/** The line of the request that was given this id. */
function lineOf(requestId: string) {
  return eventually(`the line of ${requestId}`, () =>
    lines().find((line) => line.message === 'request' && line['requestId'] === requestId),
  );
}

let ids = 0;
function named() {
  ids += 1;
  const id = `request-${ids}`;
  return { id, headers: { 'x-request-id': id } };
}

test('every request has a line with its id, method, path, status, duration, procedure and user', async () => {
  const ada = await signUp(server.url, 'student', 'Ada');
  const { id, headers } = named();
  const answer = await rest(server.url, 'GET /users/profile', { token: ada.token, headers });
  expect(answer.headers.get('x-request-id')).toBe(id);
  expect(await lineOf(id)).toEqual({
    level: 'info',
    message: 'request',
    timestamp: expect.any(String),
    requestId: id,
    method: 'GET',
    path: '/api/v1/users/profile',
    status: 200,
    durationMs: expect.any(Number),
    procedures: ['users.profile'],
    userId: ada.user.id,
  });
});

test('a batch names all of its procedures', async () => {
  const { token } = await signUp(server.url, 'student', 'Ada');
  const { id, headers } = named();
  await request(`${server.url}/student/trpc/users.profile,auth.verify?batch=1&input=%7B%7D`, {
    headers: { ...headers, authorization: `Bearer ${token}` },
  });
  const line = await lineOf(id);
  expect(line).toMatchObject({ path: '/student/trpc/*' });
  expect(new Set(Object(line).procedures)).toEqual(new Set(['users.profile', 'auth.verify']));
});

const SECRET = 'hunter2-is-my-secret';

test.each([
  [`/api/v1/classes/${SECRET}`, '/api/v1/classes/:id'],
  [`/api/v1/attendance/session/${SECRET}?token=${SECRET}`, '/api/v1/attendance/session/:sessionId'],
  [`/api/v1/${SECRET}`, 'unmatched'],
  [`/${SECRET}`, 'unmatched'],
  [`/trpc/${SECRET}?input=%22${SECRET}%22`, '/trpc/*'],
  [`/teacher/assets/${SECRET}`, '/teacher/assets/{*file}'],
  [`/student/${SECRET}?code=${SECRET}`, '/student/{*page}'],
])('of an address the pattern is kept, and nothing that a client wrote: %s', async (path, pattern) => {
  const { id, headers } = named();
  await request(`${server.url}${path}`, { headers });
  expect(await lineOf(id)).toMatchObject({ path: pattern });
  expect(text()).not.toContain(SECRET);
});

test.each(['short', 'x'.repeat(65), 'with a space', 'ada@school.example', '{"json":"lines"}'])(
  'a request’s own id is taken where it is a plain, short token alone: %s',
  async (given) => {
    const answer = await request(`${server.url}/health`, { headers: { 'x-request-id': given } });
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  },
);

test('a failure of ours is logged with the request’s id, its procedure and a stack, and without its message', async () => {
  const own = captureLog();
  await using broken = await startServer({}, own.log);
  const { token } = await signUp(broken.url, 'student', 'Ada');
  const database = openDatabase(broken.database);
  await database.query({ name: 'break', text: 'ALTER TABLE users RENAME COLUMN full_name TO gone', values: [] });
  await database.close();
  const { id, headers } = named();
  const body = { fullName: SECRET };
  expect((await rest(broken.url, 'PUT /users/profile', { token, body, headers })).status).toBe(500);
  const failed = await eventually('it is logged', () => own.lines().find(({ message }) => message === 'failed'));
  expect(failed).toMatchObject({ level: 'error', requestId: id, path: 'users.updateProfile' });
  expect(failed['stack']).toMatch(/^ {4}at .*\.[jt]s:\d+:\d+\)?$/m);
  expect(own.text()).not.toContain(SECRET);
});

test('a socket has a line when it opens, when it calls and when it closes', async () => {
  const { students, sessionId } = await openSchool(server.url, { students: 1 });
  const ada = at(students, 0);
  const client = await signIn(server.url, ada);
  await follow(client, sessionId).sees('session-started', 1);
  const called = await eventually('the call is logged', () =>
    lines().find(({ message, ...fields }) => message === 'call' && fields['userId'] === ada.user.id),
  );
  expect(called).toMatchObject({ procedure: 'live.session', code: 'OK', durationMs: expect.any(Number) });
  await client.close();
  const ofSocket = (message: string) =>
    eventually(message, () =>
      lines().find((line) => line.message === message && line['requestId'] === called['requestId']),
    );
  await ofSocket('socket opened');
  expect(await ofSocket('socket closed')).toMatchObject({ durationMs: expect.any(Number), code: expect.any(Number) });
});

describe('of what was thrown', () => {
  test.each([
    ['a message', new Error(SECRET)],
    ['a message of several lines', new Error(`a\n${SECRET}\nb`)],
    ['a message that looks like a stack', new Error(`a\n    at ${SECRET} (/x.ts:1:2)`)],
    ['a cause', new Error('outside', { cause: new TypeError(SECRET) })],
    ['a code that is none', Object.assign(new Error('x'), { code: `${SECRET} and more` })],
    ['text', SECRET],
    ['an object', { secret: SECRET }],
    ['broken JSON', caught(() => JSON.parse(SECRET))],
    ['an address that is none', caught(() => new URL(SECRET))],
  ])('nothing that may quote input is kept: %s', (_case, thrown) => {
    expect(JSON.stringify(errorFields(thrown))).not.toContain(SECRET);
  });

  test('kind, codes, stack and cause are', () => {
    const cause = Object.assign(new RangeError('x'), { code: 'ECONNREFUSED' });
    expect(errorFields(new Error('y', { cause }))).toEqual({
      error: 'Error',
      codes: ['ECONNREFUSED'],
      stack: expect.stringMatching(/^ {4}at .*log\.test\.ts:\d+:\d+/),
      cause: { error: 'RangeError', codes: ['ECONNREFUSED'], stack: expect.stringContaining('log.test.ts') },
    });
  });
});

function caught(fail: () => unknown): unknown {
  try {
    return fail();
  } catch (error) {
    return error;
  }
}
