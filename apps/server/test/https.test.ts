import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { freePort } from './free-port';
import { OVER_HTTPS, PRODUCTION } from './production';
import { request, rest } from './rest';
import { startServer, type TestServer } from './start-server';

let server: TestServer;
let port: number;
beforeAll(async () => {
  server = await startServer(PRODUCTION);
  port = Number(new URL(server.url).port);
});
afterAll(() => server[Symbol.asyncDispose]());

/** What the server says to these bytes, to the end of the connection. */
function say(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    let heard = '';
    socket.on('data', (chunk: Buffer) => {
      heard += chunk.toString();
    });
    socket.once('close', () => resolve(heard));
    socket.once('error', reject);
  });
}

describe('production over plain http', () => {
  test('sends a reader to the https address', async () => {
    for (const path of ['/', '/teacher/classes?page=2', '/api/v1/auth/verify', '/trpc/auth.verify', '/nothing']) {
      const answer = await request(`${server.url}${path}`);
      expect(answer.status).toBe(308);
      expect(answer.headers.get('location')).toBe(`https://127.0.0.1${path}`);
    }
  });

  test('sends to PUBLIC_URL, whatever the request says of its host', async () => {
    const own = await freePort();
    const variables = { ...PRODUCTION, PORT: `${own}`, PUBLIC_URL: 'https://rollcall.example.org:8443' };
    await using _named = await startServer(variables);
    const headers = { 'x-forwarded-host': 'evil.example' };
    const answer = await request(`http://127.0.0.1:${own}/student/?a=b`, { headers });
    expect(answer.headers.get('location')).toBe('https://rollcall.example.org:8443/student/?a=b');
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses everything else: %s', async (method) => {
    const answer = await request(`${server.url}/api/v1/auth/login`, { method });
    expect(answer).toMatchObject({
      status: 400,
      body: { success: false, error: { code: 'INVALID_INPUT', message: expect.stringContaining('https') } },
    });
  });

  test.each([
    ['a host that is none', 'GET / HTTP/1.1\r\nHost: evil.example/@\r\nConnection: close\r\n\r\n'],
    ['no host', 'GET / HTTP/1.0\r\n\r\n'],
    [
      'an address in place of a path',
      'GET http://evil.example/ HTTP/1.1\r\nHost: a.example\r\nConnection: close\r\n\r\n',
    ],
  ])('sends nobody anywhere for %s', async (_case, text) => {
    const answer = await say(text);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer.toLowerCase()).not.toContain('location:');
  });

  test('answers probes', async () => {
    expect((await request(`${server.url}/health`)).status).toBe(200);
    expect((await request(`${server.url}/metrics`)).status).toBe(200);
  });

  test('accepts no socket, and one over https', async () => {
    expect(await handshake({})).toBe(400);
    expect(await handshake(OVER_HTTPS)).toBe(101);
  });

  test('says nothing of HSTS, which browsers would not believe', async () => {
    expect((await request(`${server.url}/health`)).headers.get('strict-transport-security')).toBeNull();
  });
});

/** The status with which the server answers a WebSocket's handshake. */
function handshake(headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/trpc`, { headers });
    socket.once('unexpected-response', (_request, response) => {
      resolve(response.statusCode);
      response.destroy();
    });
    socket.once('open', () => {
      resolve(101);
      socket.terminate();
    });
    socket.on('error', () => undefined);
  });
}

test('production over https binds browsers to it', async () => {
  const answer = await rest(server.url, 'GET /auth/verify', { headers: OVER_HTTPS });
  expect(answer.status).toBe(401);
  expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000');
});

test('whose word for https is not believed has none', async () => {
  await using alone = await startServer({ ...PRODUCTION, TRUST_PROXY: '192.0.2.1' });
  expect((await request(`${alone.url}/teacher/`, { headers: OVER_HTTPS })).status).toBe(308);
  expect((await rest(alone.url, 'POST /auth/login', { headers: OVER_HTTPS, body: {} })).status).toBe(400);
});

test('a connection whose headers do not come within seconds is ended', async () => {
  const answer = await say('GET / HTTP/1.1\r\nHost: a.example\r\nX-Slow: ');
  expect(answer).toMatch(/^HTTP\/1\.1 400 .*"INVALID_INPUT"/s);
}, 120_000);
