import { readdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { request, rest } from './rest';
import { APPS_FOLDER, startServer, type TestServer } from './start-server';

const ALLOWED = 'https://campus.example';
let server: TestServer;
beforeAll(async () => {
  server = await startServer({ CORS_ORIGINS: ALLOWED });
});
afterAll(() => server[Symbol.asyncDispose]());

const get = (path: string, headers: Record<string, string> = {}) => request(`${server.url}${path}`, { headers });

test('says that it is well, to anyone', async () => {
  expect(await get('/health')).toMatchObject({ status: 200, body: { status: 'ok', database: 'up' } });
});

test('the short link of the QR leads to the student app, where the browser takes the code along', async () => {
  const answer = await get('/s');
  expect(answer.status).toBe(302);
  expect(answer.headers.get('location')).toBe('/student/mark');
});

test('the front door leads to both apps', async () => {
  const { text } = await get('/');
  expect(text).toContain('href="/teacher/"');
  expect(text).toContain('href="/student/"');
});

const everywhere = [
  '/',
  '/health',
  '/api/v1/docs',
  '/api/v1/auth/verify',
  '/trpc/auth.verify',
  '/teacher/',
  '/student/',
  '/nothing',
];

describe.each(everywhere)('%s', (path) => {
  test('says nothing to a foreign origin', async () => {
    const { headers } = await get(path, { origin: 'https://evil.example' });
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  test('carries the strict headers', async () => {
    const { headers } = await get(path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});

test("one script alone may compile WebAssembly: the worker with the student app's decoder", async () => {
  const files = await readdir(new URL('student/dist/assets/', APPS_FOLDER));
  const allowed = await Promise.all(
    files.map(async (name) => {
      const { headers } = await get(`/student/assets/${name}`);
      return headers.get('content-security-policy')?.includes('unsafe') === true ? name : [];
    }),
  );
  expect(allowed.flat()).toEqual([expect.stringMatching(/^wasm-worker-/)]);
});

test("the student app's service worker is asked for anew each time, and may answer the QR's short link", async () => {
  const { status, headers } = await get('/student/sw.js');
  expect(status).toBe(200);
  expect(headers.get('content-type')).toContain('javascript');
  expect(headers.get('cache-control')).toBe('no-cache');
  expect(headers.get('service-worker-allowed')).toBe('/s');
});

test('an origin that was named may ask, with its cookie', async () => {
  const { headers } = await get('/api/v1/auth/verify', { origin: ALLOWED });
  expect(headers.get('access-control-allow-origin')).toBe(ALLOWED);
  expect(headers.get('access-control-allow-credentials')).toBe('true');
  expect(headers.get('vary')).toContain('Origin');
  const init = { method: 'OPTIONS', headers: { origin: ALLOWED, 'access-control-request-method': 'PUT' } };
  const preflight = await request(`${server.url}/api/v1/users/profile`, init);
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('access-control-allow-methods')).toContain('PUT');
  expect(headers.get('access-control-expose-headers')).toBe('Retry-After, X-Request-Id');
});

test.each([
  'https://evil.example',
  'null',
  `${ALLOWED}.evil.example`,
  ALLOWED.replace('https', 'http'),
  `${ALLOWED}:8443`,
])('no other origin may, not even ask whether it may: %s', async (origin) => {
  const headers = {
    origin,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'authorization',
  };
  const preflight = await request(`${server.url}/api/v1/auth/login`, { method: 'OPTIONS', headers });
  expect([...preflight.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  expect(preflight.headers.get('vary')).toContain('Origin');
});

describe.each(['teacher', 'student'])('the %s app', (app) => {
  test('is one page for all of its addresses, asked for anew each time', async () => {
    for (const path of [`/${app}/`, `/${app}/some/page`]) {
      const { status, headers, text } = await get(path);
      expect({ status, type: headers.get('content-type') }).toEqual({ status: 200, type: 'text/html; charset=utf-8' });
      expect(headers.get('cache-control')).toMatch(/no-cache|max-age=0/);
      expect(text).toContain(`/${app}/assets/`);
    }
  });

  test.each([
    { accepts: 'gzip, deflate, br, zstd', encoding: 'br' },
    { accepts: 'gzip', encoding: 'gzip' },
    { accepts: 'identity', encoding: null },
  ])('has assets that a browser may keep for good, for one that accepts $accepts', async ({ accepts, encoding }) => {
    const assets = new URL(`${app}/dist/assets/`, APPS_FOLDER);
    const script = (await readdir(assets)).find((name) => /^index-.*\.js$/.test(name)) ?? '';
    const { status, headers, text } = await get(`/${app}/assets/${script}`, { 'accept-encoding': accepts });
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^text\/javascript; charset=utf-8$/i);
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(headers.get('vary')).toContain('Accept-Encoding');
    expect(headers.get('content-encoding')).toBe(encoding);
    expect(text).toBe(await readFile(new URL(script, assets), 'utf8'));
  });

  test('answers an asset that is gone with 404, not with a page', async () => {
    const answer = await get(`/${app}/assets/gone-12345678.js`);
    expect(answer).toMatchObject({ status: 404, body: { success: false, error: { code: 'NOT_FOUND' } } });
  });

  test.each(['%2e%2e/%2e%2e/server/package.json', '..%2f..%2fserver%2fpackage.json', '%E0%A4%A', '%00'])(
    'gives out nothing else: %s',
    async (path) => {
      const answer = await get(`/${app}/assets/${path}`);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      expect(answer.body).toMatchObject({ success: false, error: { code: expect.any(String) } });
      expect(answer.text).not.toContain('@rollcall/server');
    },
  );
});

test.each(['/nothing', '/api/v1/nothing', '/api/v2/classes', '/.env', '/%E0%A4%A'])(
  'an unknown address has the one shape of a failure: %s',
  async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(answer.body).toMatchObject({ success: false, error: {}, timestamp: expect.any(String) });
  },
);

test('nobody chooses the own address: a forwarded one is believed of no one', async () => {
  const answer = await rest(server.url, 'GET /auth/verify', { headers: { 'x-forwarded-proto': 'https' } });
  expect(answer.status).toBe(401);
  const body = { email: 'ada@school.example', password: 'a moth in the relay', fullName: 'Ada', role: 'student' };
  const made = await rest(server.url, 'POST /auth/register', { body, headers: { 'x-forwarded-proto': 'https' } });
  expect(made.headers.getSetCookie()).toEqual([expect.not.stringContaining('Secure')]);
});
