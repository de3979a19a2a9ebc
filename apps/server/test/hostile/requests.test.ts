import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endpoints } from './endpoints';
import { judge } from './judge';
import type { Sent } from './send';
import { CALLERS, openStage, type Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await stage.newTerm();
});
afterAll(() => stage[Symbol.asyncDispose]());

/** Asked as everyone; each must be refused, and leave no trace. */
async function isRefused(sent: Sent): Promise<void> {
  for (const caller of CALLERS) {
    const heard = await stage.ask(sent, caller);
    judge(heard);
    expect(heard.status, heard.text.slice(0, 500)).toBeGreaterThanOrEqual(400);
  }
  expect(await stage.takeWrites()).toEqual([]);
}

/** Asked as everyone; the answer may be anything that is an answer. */
async function isAnswered(sent: Sent): Promise<void> {
  for (const caller of CALLERS) judge(await stage.ask(sent, caller));
}

const json = (text: string) => Buffer.from(text);
const MEGABYTE = 1024 * 1024;
/** 98 kB that unpack to 100 MB: small enough to be let in. */
const BOMB = gzipSync(Buffer.alloc(100 * MEGABYTE, ' '));

const bodies: Record<string, { body: string | Uint8Array; headers?: Record<string, string> }> = {
  'half a document': { body: '{"email":"a@b.exa' },
  'two documents': { body: '{}{}' },
  'a document and rubbish': { body: '{} x' },
  'a comment': { body: '/* */{}' },
  'single quotes': { body: "{'a':1}" },
  'a trailing comma': { body: '{"a":1,}' },
  NaN: { body: '{"a":NaN}' },
  'a mark of byte order alone': { body: Buffer.from([0xef, 0xbb, 0xbf]) },
  'UTF-16': { body: Buffer.from('\ufeff{"email":"x"}', 'utf16le') },
  'bytes that are no UTF-8': { body: Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x22, 0xc0, 0xaf, 0x22, 0x7d]) },
  'NUL bytes': { body: Buffer.alloc(1_000) },
  text: { body: '{}', headers: { 'content-type': 'text/plain' } },
  'a form': { body: 'email=a&password=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
  'an upload': { body: '--x\r\n\r\n--x--', headers: { 'content-type': 'multipart/form-data; boundary=x' } },
  'JSON of another kind': { body: '{}', headers: { 'content-type': 'application/jsonp' } },
  XML: { body: '<a/>', headers: { 'content-type': 'application/xml' } },
  'a content type of rubbish': { body: '{}', headers: { 'content-type': ';;;=' } },
  'a charset of rubbish': { body: '{}', headers: { 'content-type': 'application/json; charset=rubbish-8' } },
  'rubbish said to be gzip': { body: 'rubbish', headers: { 'content-encoding': 'gzip' } },
  'half a gzip': { body: gzipSync('{"email":"a@b.example"}').subarray(0, 20), headers: { 'content-encoding': 'gzip' } },
  'a coding of rubbish': { body: '{}', headers: { 'content-encoding': 'rubbish' } },
  'gzip of gzip': { body: gzipSync(gzipSync('{}')), headers: { 'content-encoding': 'gzip, gzip' } },
  'more than 100 kB': { body: json(`{"email":"${'x'.repeat(102_400)}"}`) },
  '5 MB': { body: json(`{"email":"${'x'.repeat(5 * MEGABYTE)}"}`) },
};

const takers = ['/api/v1/auth/login', '/api/v1/classes', '/trpc/auth.login', '/trpc/classes.create'];

describe.each(takers)('POST %s', (path) => {
  test.each(Object.entries(bodies))('refuses %s', (_name, { body, headers = {} }) =>
    isRefused({ method: 'POST', path, body, headers }),
  );

  test('refuses what unpacks to 100 MB without unpacking it', async () => {
    const sent = { method: 'POST', path, body: BOMB, headers: { 'content-encoding': 'gzip' } };
    await isRefused(sent);
    const before = process.memoryUsage.rss();
    await Promise.all(Array.from({ length: 10 }, () => stage.ask(sent)));
    // Unpacked, the ten would take a gigabyte.
    expect(process.memoryUsage.rss() - before).toBeLessThan(250 * MEGABYTE);
  });

  test('bears a document 10,000 levels deep', () =>
    isRefused({ method: 'POST', path, body: `${'{"a":['.repeat(5_000)}${']}'.repeat(5_000)}` }));
});

const headers: Record<string, Record<string, string | string[]>> = {
  'a token of rubbish': { authorization: 'Bearer \u00ff\u00fe' },
  'a token of dots': { authorization: 'Bearer ...' },
  'a token without a signature': { authorization: 'Bearer eyJhbGciOiJub25lIn0.eyJ1c2VySWQiOiIxIn0.' },
  'a long token': { authorization: `Bearer ${'x'.repeat(10_000)}` },
  'a scheme of rubbish': { authorization: 'Negotiate AAAA' },
  'two tokens': { authorization: ['Bearer a', 'Bearer b'] },
  'a cookie of rubbish': { cookie: 'rollcall_refresh=%E0%A4%A; ;;=; =x; __proto__=1' },
  'a cookie that looks like a token': { cookie: `rollcall_refresh=${'-'.repeat(36)}.${'A'.repeat(43)}` },
  'a long cookie': { cookie: `rollcall_refresh=${'x'.repeat(10_000)}` },
  'a Host of rubbish': { host: '[' },
  'a Host with a path': { host: 'x/../../y?z#' },
  'an empty Host': { host: '' },
  'addresses of others': {
    'x-forwarded-for': '\u00ff, 127.0.0.1, ::1',
    'x-forwarded-host': '[',
    'x-forwarded-proto': ',',
  },
  'another method': { 'x-http-method-override': 'DELETE' },
  'a range': { range: 'bytes=0-0,5-,-1' },
  'a condition': { 'if-none-match': '*', 'if-match': '"x"', 'if-modified-since': 'never' },
  'codings of rubbish': { 'accept-encoding': 'rubbish;q=NaN, *;q=-1, gzip;q=0' },
  'a type of rubbish': { accept: '*/*;q=rubbish, application/jsonl' },
  'a stream of answers': { 'trpc-accept': 'application/jsonl' },
  'connection parameters of rubbish': { 'last-event-id': '-1', 'content-type': 'application/json' },
  'an agent of rubbish': { 'user-agent': '\u00ff\t\u00a0'.repeat(500) },
  'an origin of rubbish': { origin: 'null', 'access-control-request-method': '\u00ff' },
  'a name of the language': { __proto__: 'x', constructor: 'y', hasownproperty: 'z' },
};

const asked = ['/api/v1/auth/verify', '/api/v1/classes', '/trpc/auth.verify', '/trpc/classes.list?input=%7B%7D'];

describe.each(Object.entries(headers))('with %s', (_name, sent) => {
  test.each(asked)('GET %s is answered', (path) => isAnswered({ method: 'GET', path, headers: sent }));

  test.each(['/api/v1/auth/refresh', '/trpc/auth.refresh'])('POST %s is answered', (path) =>
    isAnswered({ method: 'POST', path, body: '{}', headers: sent }),
  );
});

const queries = [
  'page=1&page=2',
  'page[]=1',
  'page[a]=1&page[b]=2',
  'page=1e309&limit=-0',
  'page=%00&search=%00',
  'search=%ff%fe',
  'search=%E0%A4%A',
  '%ff=%ff',
  '__proto__[polluted]=1&constructor[prototype][polluted]=1&__proto__=1',
  'search=a&search=b&search[c]=d',
  `search=${'%25'.repeat(100)}`,
  '&&&===&=&',
  Array.from({ length: 1_500 }, (_, index) => `a${index}=1`).join('&'),
  'input=%7B%22page%22%3A1%7D',
];

test.each(queries)('a query is read or refused: %s', async (query) => {
  for (const path of ['/api/v1/classes', '/api/v1/users/classes', '/trpc/classes.list']) {
    await isAnswered({ method: 'GET', path: `${path}?${query}` });
  }
  expect(await stage.takeWrites()).toEqual([]);
});

const paths = [
  '/api/v1/../../../../etc/passwd',
  '/api/v1/%2e%2e/%2e%2e/package.json',
  '/teacher/..%2f..%2f..%2fpackage.json',
  '/teacher/%5c..%5c..%5cpackage.json',
  '//api/v1/classes',
  '/api/v1//classes',
  '/api/v1/classes/',
  '/api/v1/classes/%00',
  '/api/v1/classes/%ff',
  '/api/v1/classes/%E0%A4%A',
  '/api/v1/sessions/%2e%2e/start',
  `/api/v1/classes/${'x'.repeat(8_000)}`,
  '/api/v1/classes/1;drop',
  '/api/v1/CLASSES/1',
  '/trpc',
  '/trpc/',
  '/trpc/.',
  '/trpc/..',
  '/trpc/classes',
  '/trpc/__proto__.constructor',
  '/trpc/constructor.prototype',
  '/trpc/%00',
  '/trpc/%ff',
  `/trpc/${'a.'.repeat(4_000)}`,
  '/trpc/classes.list?input=',
  '/trpc/classes.list?input=%7B',
  '/trpc/classes.list?input=null',
  '/trpc/classes.list?input=%ff',
  '/trpc/classes.list?input={}&input={"page":0}',
  '/trpc/classes.list?batch=1&input=[]',
  '/trpc/classes.list?batch=1&input=7',
  '/trpc/classes.list?batch=1&input={"1":{},"0":{"page":-1},"__proto__":{}}',
  '/trpc/classes.list,auth.logout?batch=1&input={}',
  '/trpc/,,,?batch=1',
  '/trpc/classes.list?connectionParams={',
  '/trpc/live.session?batch=1&input={}',
  '/%',
  '/\\..\\',
  '*',
];

describe.each(['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'TRACE', 'PROPFIND'])('%s', (method) => {
  test('any address has an answer, and is no way to the files', async () => {
    for (const path of paths) {
      const heard = await stage.ask({ method, path }, 'student');
      if (method !== 'HEAD' && heard.status !== 207) judge(heard);
      expect(heard.status, path).toBeLessThan(500);
      expect(heard.text).not.toMatch(/root:|"private": true/);
    }
  });

  test('on a procedure of another kind does nothing', async () => {
    const wrong = endpoints.filter(({ carry }) => carry({ fields: [] }).method !== method);
    for (const { carry } of wrong) {
      const { path } = carry({ fields: [] });
      const rightHere = endpoints.some((other) => {
        const sent = other.carry({ fields: [] });
        return sent.method === method && sent.path.split('?')[0] === path.split('?')[0];
      });
      if (rightHere) continue;
      const heard = await stage.ask({ method, path: path.split('?')[0] ?? '' }, 'teacher');
      if (method !== 'HEAD') judge(heard);
    }
    expect(await stage.takeWrites()).toEqual([]);
  });
});

test('a thousand calls in one request are answered or refused, and keep nobody waiting', async () => {
  const names = Array.from({ length: 1_000 }, () => 'auth.verify').join(',');
  await isAnswered({ method: 'GET', path: `/trpc/${names}?batch=1&input={}` });
  const refreshes = Array.from({ length: 1_000 }, () => 'auth.refresh').join(',');
  await isAnswered({ method: 'POST', path: `/trpc/${refreshes}?batch=1`, body: '{}' });
});

test('after all of this nothing of the language is changed', () => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});
