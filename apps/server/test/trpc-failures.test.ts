import { afterAll, beforeAll, expect, test } from 'vitest';
import { request } from './rest';
import { startServer, type TestServer } from './start-server';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server[Symbol.asyncDispose]());

const json = { 'content-type': 'application/json' };
const login = (body: NonNullable<RequestInit['body']>, headers: Record<string, string> = json) => ({
  path: 'auth.login',
  init: { method: 'POST', headers, body },
});

const cases = [
  { name: 'broken JSON', ...login('{"email":'), status: 400, code: 'INVALID_INPUT' },
  { name: 'plain text', ...login('hello', { 'content-type': 'text/plain' }), status: 415, code: 'INVALID_INPUT' },
  { name: 'an upload', ...login(new FormData(), {}), status: 415, code: 'INVALID_INPUT' },
  {
    name: 'a broken upload',
    ...login('--x', { 'content-type': 'multipart/form-data; boundary=y' }),
    status: 415,
    code: 'INVALID_INPUT',
  },
  { name: 'bytes', ...login('x', { 'content-type': 'application/octet-stream' }), status: 415, code: 'INVALID_INPUT' },
  { name: 'more than 100 kB', ...login(`"${'x'.repeat(103_000)}"`), status: 413, code: 'INVALID_INPUT' },
  { name: 'fields of the wrong kind', ...login('{"email":1,"password":{}}'), status: 400, code: 'VALIDATION_FAILED' },
  {
    name: 'no body',
    path: 'auth.login',
    init: { method: 'POST', headers: json },
    status: 400,
    code: 'INVALID_INPUT',
  },
  { name: 'a procedure that is not', path: 'auth.nonsense', init: {}, status: 404, code: 'NOT_FOUND' },
  { name: 'no procedure', path: '', init: {}, status: 404, code: 'NOT_FOUND' },
  { name: 'a write by GET', path: 'auth.logout', init: {}, status: 404, code: 'NOT_FOUND' },
  { name: 'a name of the language', path: '__proto__', init: {}, status: 404, code: 'NOT_FOUND' },
  { name: 'bad percent-encoding', path: '%E0%A4%A', init: {}, status: 400, code: 'INVALID_INPUT' },
];

test.each(cases)('$name is answered with $status $code', async ({ path, init, status, code }) => {
  const answer = await request(`${server.url}/trpc/${path}`, init);
  expect(answer).toMatchObject({ status, body: { error: expect.anything() } });
  // In front of tRPC a failure has the envelope of REST; the SDK reads both.
  const { error } = Object(answer.body);
  expect(error.data ?? error).toMatchObject({ code, message: expect.stringMatching(/^[A-Z].*\.$/) });
  expect(answer.text).not.toMatch(/node_modules|stack|\bat \w+ \(|prisma|Unexpected token/i);
});
