import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { eventually } from '../eventually';
import { at } from '../people';
import { rest } from '../rest';
import { mark, openSchool, type School } from '../school';
import { startServer, type TestServer } from '../start-server';
import { followOnWire } from '../follow-on-wire';

let server: TestServer;
let school: School;
beforeAll(async () => {
  server = await startServer({ RATE_LIMIT_PER_MINUTE: '10000000' });
});
afterAll(() => server[Symbol.asyncDispose]());

type Line = { socket: WebSocket; heard: string[]; closed: () => boolean };

/** An open socket that keeps what it hears. */
function open(query = '', url = server.url): Promise<Line> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/trpc${query}`);
  const heard: string[] = [];
  socket.on('message', (data: Buffer) => void heard.push(data.toString()));
  socket.on('error', () => undefined);
  return new Promise((resolve) => {
    const line = { socket, heard, closed: () => socket.readyState === WebSocket.CLOSED };
    socket.once('open', () => resolve(line));
    socket.once('close', () => resolve(line));
  });
}

/** A frame as it is on the wire, from a client, unmasked content and all. */
function frame(firstByte: number, content: Uint8Array): Buffer {
  const length = Buffer.alloc(3);
  length.writeUInt8(0x80 | 126);
  length.writeUInt16BE(content.length, 1);
  // A mask of zeros changes nothing.
  return Buffer.concat([Buffer.from([firstByte]), length, Buffer.alloc(4), content]);
}

const MACHINERY = /node_modules|\.[jt]s:\d|\bat \S+ \(|prisma|zod|unexpected token|is not valid json/i;

const call = (fields: Record<string, unknown>) =>
  JSON.stringify({ id: 1, jsonrpc: '2.0', method: 'query', params: { path: 'auth.verify' }, ...fields });
const follow = (id: unknown, input: unknown = { sessionId: '0' }) =>
  call({ id, method: 'subscription', params: { path: 'live.session', input } });

const messages: [string, string | Uint8Array][] = [
  ['nothing', ''],
  ['rubbish', 'rubbish'],
  ['half a document', '{"id":1,"method":'],
  ['null', 'null'],
  ['a number', '7'],
  ['an empty list', '[]'],
  ['a list of rubbish', '[null,1,"x",{}]'],
  ['bytes', randomBytes(1_000)],
  ['a call in bytes', Buffer.from(call({}))],
  ['no id', '{"method":"query","params":{"path":"auth.verify"}}'],
  ['an id of null', call({ id: null })],
  ['an id that is a list', call({ id: [1] })],
  ['an id that is a document', call({ id: { __proto__: 1 } })],
  ['a long id', call({ id: 'x'.repeat(60_000) })],
  ['an unknown method', call({ method: 'nonsense' })],
  ['a method of the language', call({ method: '__proto__' })],
  ['no parameters', call({ params: null })],
  ['no path', call({ params: {} })],
  ['a path that is a number', call({ params: { path: 7 } })],
  ['a path of the language', call({ params: { path: '__proto__' } })],
  ['a path that is a list', call({ params: { path: ['auth', 'verify'] } })],
  ['an unknown procedure', call({ params: { path: 'no.such' } })],
  ['a mutation as a query', call({ params: { path: 'auth.logout' } })],
  ['a cookie over a socket', call({ method: 'mutation', params: { path: 'auth.refresh', input: {} } })],
  ['a feed as a query', call({ params: { path: 'live.session', input: {} } })],
  ['a stop of nothing', call({ method: 'subscription.stop' })],
  ['connection parameters, late', '{"method":"connectionParams","data":{"token":"x"}}'],
  ['a feed without an input', follow(1, undefined)],
  ['a feed of rubbish', follow(1, 'x'.repeat(60_000))],
  [
    'an id of an event of rubbish',
    call({ method: 'subscription', params: { path: 'live.session', lastEventId: { a: 1 } } }),
  ],
  ['a document 10,000 levels deep', `${'['.repeat(10_000)}${']'.repeat(10_000)}`],
  ['a thousand calls', `[${Array.from({ length: 600 }, () => call({})).join(',')}]`],
];

/** Whoever was following before goes on. */
async function othersGoOn(rude: () => Promise<void>): Promise<void> {
  school = await openSchool(server.url, { students: 1 });
  const seen: string[] = [];
  const { teacher, sessionId, students, code } = school;
  followOnWire(server.url, { token: teacher.token, sessionId }, ({ type }) => void seen.push(type));
  await eventually('the feed has begun', () => seen.includes('session-started'));
  await rude();
  expect((await mark(server.url, at(students, 0), code)).status).toBe(201);
  await eventually('the mark is seen', () => seen.includes('attendance-marked'));
}

describe('rubbish on a socket is answered or closes it, and others go on', () => {
  test('as a message', () =>
    othersGoOn(async () => {
      for (const [name, message] of messages) {
        const line = await open();
        line.socket.send(message);
        // What comes behind it is answered, or the socket is closed for it.
        line.socket.send('PING');
        await eventually(name, () => line.closed() || line.heard.includes('PONG'));
        await eventually(
          `no words of the machinery: ${name}`,
          () => !line.heard.some((text) => MACHINERY.test(text)),
          0,
        );
        line.socket.terminate();
      }
    }));

  test('in place of the connection’s parameters', () =>
    othersGoOn(async () => {
      const tokens = [7, null, ['x'], { a: 1 }, 'x', 'x'.repeat(50_000), '\u0000', 'a.b.c'];
      const sent = tokens.map((token) => JSON.stringify({ method: 'connectionParams', data: { token } }));
      for (const first of [...sent, ...messages.map(([, message]) => message)]) {
        const line = await open('?connectionParams=1');
        line.socket.send(first);
        line.socket.send(call({}));
        await eventually('an answer or an end', () => line.closed() || line.heard.length > 0);
        expect(line.heard.some((text) => text.includes('"result"'))).toBe(false);
        line.socket.terminate();
      }
    }));

  test('as a frame', () =>
    othersGoOn(async () => {
      const text = Buffer.from('{}');
      const frames = [
        frame(0xf1, text),
        frame(0x83, text),
        frame(0x80, text),
        frame(0x89, Buffer.alloc(200)),
        frame(0x88, Buffer.from([0xff])),
        frame(0x81, Buffer.from([0xff, 0xfe, 0xc0])),
        Buffer.from([0x81, 0x02, 0x7b, 0x7d]),
        Buffer.from([0x81, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]),
        randomBytes(5_000),
      ];
      for (const bytes of frames) {
        const line = await open();
        // The stream below the socket, where a frame need not be one.
        const stream: unknown = Reflect.get(line.socket, '_socket');
        expect(stream).toHaveProperty('write');
        Object(stream).write(bytes);
        Object(stream).write(randomBytes(10));
        await eventually('closed', line.closed);
      }
    }));

  test('as a message of a megabyte, which closes the socket', () =>
    othersGoOn(async () => {
      const line = await open();
      line.socket.send('x'.repeat(1024 * 1024));
      await eventually('closed', line.closed);
    }));

  test('as a connection that is cut midway', () =>
    othersGoOn(async () => {
      const lines = await Promise.all(Array.from({ length: 50 }, () => open('?connectionParams=1')));
      for (const { socket } of lines) {
        socket.send(JSON.stringify({ method: 'connectionParams', data: { token: school.teacher.token } }));
        socket.send(follow(1, { sessionId: school.sessionId }));
        socket.terminate();
      }
    }));
});

test('ten thousand subscriptions on one socket are refused beyond the limit, take no memory, and others go on', async () => {
  // With the limits that a server has of itself.
  await using limited = await startServer();
  const { teacher, sessionId, students } = await openSchool(limited.url, { students: 1 });
  const seen: string[] = [];
  followOnWire(limited.url, { token: teacher.token, sessionId }, ({ type }) => void seen.push(type));
  await eventually('the feed has begun', () => seen.includes('session-started'));
  const before = process.memoryUsage.rss();
  const line = await open('?connectionParams=1', limited.url);
  line.socket.send(JSON.stringify({ method: 'connectionParams', data: { token: at(students, 0).token } }));
  for (let id = 1; id <= 10_000; id += 1) line.socket.send(follow(id, { sessionId }));
  await eventually('each has an answer', () => line.closed() || line.heard.length >= 10_000, 100_000);
  expect(line.heard.filter((text) => text.includes('RATE_LIMITED')).length).toBeGreaterThan(9_000);
  // 70 kB each (facts.md) would be 700 MB.
  expect(process.memoryUsage.rss() - before).toBeLessThan(400 * 1024 * 1024);
  line.socket.terminate();
  expect((await rest(limited.url, `POST /sessions/${sessionId}/qr`, { token: teacher.token })).status).toBe(200);
  await eventually('the new code is seen', () => seen.includes('qr-updated'));
}, 120_000);
