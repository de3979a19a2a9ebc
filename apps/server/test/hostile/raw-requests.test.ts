import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { judgeFailure } from './judge';
import { dial, sendRaw, statuses } from './raw';
import { openStage, type Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage[Symbol.asyncDispose]());

const lines = (...all: string[]) => `${all.join('\r\n')}\r\n\r\n`;
const POST = ['POST /api/v1/auth/refresh HTTP/1.1', 'Host: x', 'Content-Type: application/json'];
const smuggled = lines('GET /api/v1/auth/verify HTTP/1.1', 'Host: x');

const unreadable: [string, string][] = [
  ['no request at all', '\u0000\u0001\u0002\u0003\r\n\r\n'],
  ['a TLS hello', '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003'],
  ['a made-up method', lines('NONSENSE / HTTP/1.1', 'Host: x')],
  ['HTTP of the future', lines('GET /health HTTP/9.9', 'Host: x')],
  ['a header without a name', lines('GET /health HTTP/1.1', 'Host: x', ': nothing')],
  ['a space before the colon', lines(...POST, 'Content-Length : 2') + '{}'],
  ['a NUL in a header', lines('GET /health HTTP/1.1', 'Host: x', 'X-A: a\u0000b')],
  ['a bare line feed in a header', lines('GET /health HTTP/1.1', 'Host: x', 'X-A: a\nX-B: b\u0000')],
  ['headers of 100 kB', lines('GET /health HTTP/1.1', 'Host: x', `Authorization: Bearer ${'x'.repeat(100_000)}`)],
  ['an address of 100 kB', lines(`GET /${'x'.repeat(100_000)} HTTP/1.1`, 'Host: x')],
  [
    '10,000 headers',
    lines('GET /health HTTP/1.1', 'Host: x', ...Array.from({ length: 10_000 }, (_, i) => `X-${i}: 1`)),
  ],
  ['two lengths', lines(...POST, 'Content-Length: 2', 'Content-Length: 3') + '{}'],
  ['a length that is no number', lines(...POST, 'Content-Length: two') + '{}'],
  ['a length below nothing', lines(...POST, 'Content-Length: -1') + '{}'],
  ['a length and chunks', lines(...POST, 'Content-Length: 4', 'Transfer-Encoding: chunked') + `0\r\n\r\n${smuggled}`],
  ['an unknown coding', lines(...POST, 'Transfer-Encoding: xchunked') + '{}'],
  [
    'chunks by a doubled name',
    lines(...POST, 'Transfer-Encoding: chunked', 'Transfer-Encoding: identity') + '0\r\n\r\n',
  ],
  ['a chunk whose size is no number', lines(...POST, 'Transfer-Encoding: chunked') + 'zz\r\n{}\r\n0\r\n\r\n'],
  ['a folded coding', lines(...POST, 'Transfer-Encoding:\r\n chunked', 'Content-Length: 2') + `0\r\n\r\n${smuggled}`],
];

test.each(unreadable)(
  '%s is refused once, in the one shape of a failure, and the connection closed',
  async (_name, bytes) => {
    const heard = await sendRaw(stage.url, Buffer.from(bytes, 'latin1'), { staysOpen: true });
    const [status = 0, ...more] = statuses(heard);
    expect(more, 'nothing smuggled is answered').toEqual([]);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(heard).toContain('nosniff');
    judgeFailure(JSON.parse(heard.slice(heard.indexOf('\r\n\r\n'))), status);
  },
);

describe('a request behind which something is wrong', () => {
  test('a body that ends too early is refused when the sender has gone, not before and not never', async () => {
    for (const path of ['/api/v1/auth/login', '/trpc/auth.login']) {
      const head = lines(`POST ${path} HTTP/1.1`, 'Host: x', 'Content-Type: application/json', 'Content-Length: 100');
      expect(
        statuses(await sendRaw(stage.url, `${head}{"a"`)).filter((status) => status >= 500),
        path,
      ).toEqual([]);
    }
  });

  test('what came whole has its own answer before the rubbish behind it is refused', async () => {
    const whole = lines('GET /api/v1/auth/verify HTTP/1.1', 'Host: x');
    expect(statuses(await sendRaw(stage.url, `${whole}\u0000\u0001`, { staysOpen: true }))).toEqual([401, 400]);
  });

  test('two requests in one go are two answers, in their order', async () => {
    const both = `${lines('GET /health HTTP/1.1', 'Host: x')}${lines('GET /nothing HTTP/1.1', 'Host: x', 'Connection: close')}`;
    expect(statuses(await sendRaw(stage.url, both, { staysOpen: true }))).toEqual([200, 404]);
  });

  test('a request without a Host is refused by Node itself', async () => {
    expect(statuses(await sendRaw(stage.url, lines('GET /health HTTP/1.1'), { staysOpen: true }))).toEqual([400]);
  });

  test('an expectation that nobody knows is passed over', async () => {
    const bytes = lines('GET /health HTTP/1.1', 'Host: x', 'Expect: the-unexpected', 'Connection: close');
    expect(statuses(await sendRaw(stage.url, bytes, { staysOpen: true }))).toEqual([200]);
  });
});

const HANDSHAKE = ['Upgrade: websocket', 'Connection: Upgrade', 'Sec-WebSocket-Version: 13'];
const KEY = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==';

const upgrades: [string, string][] = [
  ['to an address of two slashes', lines('GET // HTTP/1.1', 'Host: x', ...HANDSHAKE, KEY)],
  ['to a whole address', lines('GET http://[/trpc HTTP/1.1', 'Host: x', ...HANDSHAKE, KEY)],
  ['to another path', lines('GET /nothing HTTP/1.1', 'Host: x', ...HANDSHAKE, KEY)],
  ['with a broken Host', lines('GET /trpc HTTP/1.1', 'Host: [', ...HANDSHAKE, KEY)],
  ['without a key', lines('GET /trpc HTTP/1.1', 'Host: x', ...HANDSHAKE)],
  ['with a bad key', lines('GET /trpc HTTP/1.1', 'Host: x', ...HANDSHAKE, 'Sec-WebSocket-Key: x')],
  ['by POST', lines('POST /trpc HTTP/1.1', 'Host: x', ...HANDSHAKE, KEY)],
  ['to something else than a WebSocket', lines('GET /trpc HTTP/1.1', 'Host: x', 'Upgrade: h2c', 'Connection: Upgrade')],
];

test.each(upgrades)('an upgrade %s is refused and ends nobody else', async (_name, bytes) => {
  const heard = await sendRaw(stage.url, bytes, { staysOpen: true });
  const [status = 0] = statuses(heard);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
  judgeFailure(JSON.parse(heard.slice(heard.indexOf('\r\n\r\n'))), status);
  await stage.ask({ method: 'GET', path: '/health' });
});

test.each(['/trpc', '/nothing'])(
  'a connection that is reset right after it asked %s for an upgrade ends nobody else',
  async (path) => {
    for (let turn = 0; turn < 20; turn += 1) {
      const socket = await dial(stage.url);
      socket.write(lines(`GET ${path} HTTP/1.1`, 'Host: x', ...HANDSHAKE, KEY));
      socket.resetAndDestroy();
    }
    await stage.ask({ method: 'GET', path: '/health' });
  },
);
