import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routes } from '../src/routes';
import { problemsOf } from './answer-check';
import { startRestApp, type RestApp } from './rest-app';

let app: RestApp;
beforeAll(async () => {
  app = await startRestApp();
});
afterAll(() => app[Symbol.asyncDispose]());

const json = { 'content-type': 'application/json' };
const teacher = { 'x-role': 'employee' };
const ID = '12345678-9abc-4def-8123-456789abcdef';

type Case = { name: string; path: string; init: RequestInit; status: number; code: string };

const unreadable: Case[] = [
  { name: 'broken JSON', ...post('{"email":'), status: 400, code: 'INVALID_INPUT' },
  { name: 'a bare word for JSON', ...post('"hello"'), status: 400, code: 'INVALID_INPUT' },
  { name: 'null for JSON', ...post('null'), status: 400, code: 'INVALID_INPUT' },
  {
    name: 'bytes that are no UTF-8',
    ...post(new Uint8Array([123, 255, 254, 125])),
    status: 400,
    code: 'INVALID_INPUT',
  },
  { name: 'plain text', ...post('hello', { 'content-type': 'text/plain' }), status: 415, code: 'INVALID_INPUT' },
  { name: 'a form', ...post(new URLSearchParams({ email: 'x' }), {}), status: 415, code: 'INVALID_INPUT' },
  { name: 'an upload', ...post(new FormData(), {}), status: 415, code: 'INVALID_INPUT' },
  {
    name: 'another charset',
    ...post('{}', { 'content-type': 'application/json; charset=klingon' }),
    status: 415,
    code: 'INVALID_INPUT',
  },
  {
    name: 'another encoding',
    ...post('{}', { ...json, 'content-encoding': 'klingon' }),
    status: 415,
    code: 'INVALID_INPUT',
  },
  { name: 'broken gzip', ...post('{}', { ...json, 'content-encoding': 'gzip' }), status: 400, code: 'INVALID_INPUT' },
  {
    name: 'more than 100 kB',
    ...post(JSON.stringify({ email: 'x'.repeat(102_400) })),
    status: 413,
    code: 'INVALID_INPUT',
  },
  {
    name: 'more than 100 kB once unpacked',
    ...post(gzipSync(JSON.stringify({ email: 'x'.repeat(1_000_000) })), { ...json, 'content-encoding': 'gzip' }),
    status: 413,
    code: 'INVALID_INPUT',
  },
];

const unacceptable: Case[] = [
  { name: 'no body', path: '/auth/login', init: { method: 'POST' }, status: 400, code: 'MISSING_REQUIRED_FIELD' },
  { name: 'an empty body', ...post('{}'), status: 400, code: 'MISSING_REQUIRED_FIELD' },
  { name: 'an array for a body', ...post('[1,2]'), status: 400, code: 'VALIDATION_FAILED' },
  { name: '__proto__ for a key', ...post('{"__proto__":{"email":"x"}}'), status: 400, code: 'MISSING_REQUIRED_FIELD' },
  { name: 'fields of the wrong kind', ...post('{"email":{},"password":[]}'), status: 400, code: 'VALIDATION_FAILED' },
  {
    name: 'NUL in a field',
    ...post('{"email":"a\\u0000@b.example","password":"x"}'),
    status: 400,
    code: 'VALIDATION_FAILED',
  },
  {
    name: 'a body of great depth',
    ...post(`{"email":${'['.repeat(20_000)}${']'.repeat(20_000)},"password":"x"}`),
    status: 400,
    code: 'VALIDATION_FAILED',
  },
  { name: 'an id that is none', ...get('/sessions/1/board'), status: 400, code: 'VALIDATION_FAILED' },
  { name: 'a page that is none', ...get('/users/classes?page=first'), status: 400, code: 'VALIDATION_FAILED' },
  { name: 'a page given twice', ...get('/users/classes?page=1&page=2'), status: 400, code: 'VALIDATION_FAILED' },
  { name: 'a page too large', ...get('/users/classes?limit=101'), status: 400, code: 'VALIDATION_FAILED' },
];

const nowhere: Case[] = [
  { name: 'an unknown path', ...get('/nonsense'), status: 404, code: 'NOT_FOUND' },
  { name: 'an unknown method', path: '/classes', init: { method: 'PATCH' }, status: 404, code: 'NOT_FOUND' },
  { name: 'bad percent-encoding', ...get('/sessions/%E0%A4%A/board'), status: 400, code: 'INVALID_INPUT' },
  { name: 'an id of nothing', ...get(`/sessions/${ID}/board`), status: 404, code: 'NOT_FOUND' },
  { name: 'nobody who asks', path: '/users/classes', init: {}, status: 401, code: 'AUTH_UNAUTHORIZED' },
  {
    name: 'the wrong one who asks',
    path: '/users/classes',
    init: { headers: { 'x-role': 'student' } },
    status: 403,
    code: 'AUTH_UNAUTHORIZED',
  },
];

describe.each([
  ['what cannot be read', unreadable],
  ['what cannot be taken', unacceptable],
  ['what leads nowhere', nowhere],
])('%s is answered in the one shape', (_name, cases) => {
  test.each(cases)('$name: $status $code', async ({ path, init, status, code }) => {
    const response = await fetch(`${app.url}${path}`, init);
    const body: unknown = await response.json();
    expect({ status: response.status, body }).toEqual({ status, body: envelopeOf(code) });
    expectBare(body);
    expect(response.headers.get('content-type')).toMatch('application/json');
  });
});

test('problems are told field by field', async () => {
  const { path, init } = post('{"email":"nobody","password":""}');
  const body: unknown = await (await fetch(`${app.url}${path}`, init)).json();
  expect(body).toMatchObject({ error: { details: [{ field: 'email' }, { field: 'password' }] } });
});

test('a missing field is told from one that is wrong', async () => {
  const { path, init } = post('{"email":"nobody"}');
  const body: unknown = await (await fetch(`${app.url}${path}`, init)).json();
  expect(body).toMatchObject({
    error: {
      code: 'MISSING_REQUIRED_FIELD',
      details: [{ field: 'email' }, { field: 'password', problem: 'Is required' }],
    },
  });
});

test.each(['unknown=1', '__proto__=1', 'constructor=1', 'toString', 'page=2&x[y]=z', '%00=%00', 'a=%E0%A4%A'])(
  'an unknown query is passed over: ?%s',
  async (query) => {
    const response = await fetch(`${app.url}/users/classes?${query}`, { headers: teacher });
    expect(response.status).toBe(200);
  },
);

test('`__proto__` in a body changes nothing for anyone else', async () => {
  const { path, init } = post('{"__proto__":{"email":"polluted"},"constructor":{"prototype":{"email":"polluted"}}}');
  await fetch(`${app.url}${path}`, init);
  expect(Reflect.get({}, 'email')).toBeUndefined();
});

const bodies = ['', '{', '[]', '{"__proto__":null}', '{"sessionId":1}', '{"page":-1}', '"x"', '{"qrToken":"\\ud800"}'];

test.each(routes)('$method $path answers nonsense as its document foretells, and never with a 500', async (route) => {
  const method = route.method.toUpperCase();
  const operation = `${method} ${route.path.replaceAll(/:(\w+)/g, '{$1}')}`;
  const target = `${app.url}${route.path.replaceAll(/:\w+/g, ID)}`;
  for (const role of ['employee', 'student', 'nobody']) {
    for (const body of bodies) {
      const headers = { 'x-role': role, ...json };
      const response = await fetch(target, method === 'GET' ? { headers } : { method, headers, body });
      expect(response.status, `${role} ${body}`).toBeLessThan(500);
      const answer = { status: response.status, body: await response.json() };
      expect(problemsOf(operation, answer), `${role} ${body}`).toEqual([]);
    }
  }
});

test('nothing of all this was our own fault', () => {
  expect(app.reported).toEqual([]);
});

function post(body: NonNullable<RequestInit['body']>, headers: Record<string, string> = json) {
  return { path: '/auth/login', init: { method: 'POST', headers, body } };
}

function get(path: string) {
  return { path, init: { headers: teacher } };
}

function envelopeOf(code: string) {
  return {
    success: false,
    error: expect.objectContaining({ code, message: expect.stringMatching(/^[A-Z].*\.$/) }),
    timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
  };
}

/** Nothing beyond the shape, and nothing of our inside. */
function expectBare(body: unknown): void {
  const { error, ...rest } = Object(body);
  expect(Object.keys(rest).toSorted()).toEqual(['success', 'timestamp']);
  expect(Object.keys(error).filter((key) => !['code', 'message', 'details'].includes(key))).toEqual([]);
  expect(JSON.stringify(body)).not.toMatch(
    /node_modules|\/work\/|\bat \w+ \(|SELECT|prisma|SyntaxError|Unexpected token/i,
  );
}
