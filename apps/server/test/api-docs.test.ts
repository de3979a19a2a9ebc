import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { request, rest } from './rest';
import { openSchool } from './school';
import { startServer, type TestServer } from './start-server';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ RATE_LIMIT_PER_MINUTE: '10' });
});
afterAll(() => server[Symbol.asyncDispose]());

const get = (path: string) => request(`${server.url}${path}`);

test('the document and its page are for anyone, and not counted', async () => {
  for (const path of ['/api/v1/openapi.json', '/api/v1/docs']) {
    for (let time = 1; time <= 12; time += 1) expect(await get(path)).toMatchObject({ status: 200 });
  }
});

test('a browser may keep the files of the page, and asks anew for the page', async () => {
  expect((await get('/api/v1/docs')).headers.get('cache-control')).toBe('no-cache');
  const script = await get('/api/v1/docs/swagger-ui-bundle.js');
  expect(script.headers.get('cache-control')).toBe('public, max-age=86400');
  expect(script.headers.get('content-encoding')).toBe('gzip');
});

test.each(['index.html', 'package.json', 'swagger-ui-bundle.js.map', '..%2fpackage.json', '%2e%2e/package.json'])(
  'nothing else of the package is given out: %s',
  async (file) => {
    const { status, text } = await get(`/api/v1/docs/${file}`);
    expect(status).toBe(404);
    expect(text).not.toContain('swagger');
  },
);

test('the document names the cookies that a sign-in and a claim set', async () => {
  const { body } = await get('/api/v1/openapi.json');
  const schemes = z.object({ refreshCookie: named, claimCookie: named });
  const documented = z.object({ components: z.object({ securitySchemes: schemes }) }).parse(body);
  const { refreshCookie, claimCookie } = documented.components.securitySchemes;
  const account = { email: 'ada@school.example', password: 'a moth in the relay', fullName: 'Ada', role: 'student' };
  const { headers } = await rest(server.url, 'POST /auth/register', { body: account });
  expect(headers.getSetCookie()).toEqual([expect.stringMatching(new RegExp(`^${refreshCookie.name}=`))]);
  const { code } = await openSchool(server.url, { students: 0 });
  const claimed = await rest(server.url, 'POST /attendance/claims', { body: { qrToken: code } });
  expect(claimed.headers.getSetCookie()).toEqual([expect.stringMatching(new RegExp(`^${claimCookie.name}=`))]);
});

const named = z.object({ name: z.string() });
