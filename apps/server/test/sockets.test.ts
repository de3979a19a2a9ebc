import { createServer } from 'node:http';
import express from 'express';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { createRollcallClient } from '@rollcall/sdk/client';
import { createJoseAccessTokens } from '../src/adapters/jose-access-tokens';
import { createFigures } from '../src/figures/figures';
import { acceptSockets } from '../src/live/accept-sockets';
import { loadSecrets } from '../src/secrets';
import { captureLog } from './capture-log';
import { eventually } from './eventually';
import { at, type Person } from './people';
import { mark, openSchool, type School } from './school';
import { openBeside, startServer, type TestServer } from './start-server';
import { openWireSocket, type WireSocket } from './wire-socket';

const PARTNER = 'https://partner.example';

let server: TestServer;
let school: School;
beforeAll(async () => {
  server = await startServer({ CORS_ORIGINS: PARTNER, RATE_LIMIT_PER_MINUTE: '100000' });
  school = await openSchool(server.url, { students: 4 });
});
afterAll(() => server[Symbol.asyncDispose]());

test.each([
  ['our own page', () => server.url, true],
  ['a page of CORS_ORIGINS', () => PARTNER, true],
  ['no browser', () => undefined, true],
  ['another page', () => 'https://evil.example', false],
  ['a page on another port of our host', () => 'http://127.0.0.1:1', false],
  ['a page without an origin (a file, a sandbox)', () => 'null', false],
  ['an origin that is none', () => '://', false],
])('%s may open a socket, or is refused', async (_who, origin, isAllowed) => {
  const from = origin();
  const opening = openWireSocket(server.url, undefined, from === undefined ? {} : { origin: from });
  if (isAllowed) expect((await opening).closed()).toBeUndefined();
  else await expect(opening).rejects.toThrow('403');
});

test('a socket ends with its access token, and the SDK comes back without a gap', async () => {
  const { teacher, students, sessionId, code } = await openSchool(server.url, { students: 3 });
  const { jwtKey } = await loadSecrets(server.env);
  const { sign, verify } = createJoseAccessTokens(jwtKey);
  const claims = (await verify(teacher.token))?.claims;
  if (claims === undefined) throw new Error('No token of this server');
  let dying = '';
  const closeCodes: number[] = [];
  let sockets = 0;
  class DyingFirst extends WebSocket {
    readonly #isFirst = (sockets += 1) === 1;
    constructor(url: string) {
      super(url);
      this.once('close', (closeCode) => void closeCodes.push(closeCode));
    }
    override send(data: string) {
      super.send(this.#isFirst ? data.replace(/"token":"[^"]+"/, `"token":"${dying}"`) : data);
    }
  }
  const client = createRollcallClient({ url: server.url, WebSocket: DyingFirst, reconnectDelayMs: () => 20 });
  onTestFinished(() => client.close());
  await client.auth.signIn(teacher);
  // Long enough for a slow machine to begin the feed with it.
  dying = await sign(claims, new Date(Date.now() + 6_000));
  const ids: string[] = [];
  client.api.live.session.subscribe(
    { sessionId },
    { onData: ({ id }) => void (id.includes('.') ? undefined : ids.push(id)) },
  );
  await eventually('the feed has begun', () => ids.length === 1);
  await mark(server.url, at(students, 0), code);
  await eventually('the token ends', () => closeCodes.length === 1);
  await mark(server.url, at(students, 1), code);
  await mark(server.url, at(students, 2), code);
  await eventually('all is seen', () => ids.length >= 4);
  expect(ids).toEqual(['1', '2', '3', '4']);
  expect(closeCodes).toEqual([1001]);
});

test('one user has twenty places and no more, others have their own, and a place comes back', async () => {
  const [crowd, other] = [at(school.students, 0), at(school.students, 1)];
  const sockets = await Promise.all(Array.from({ length: 20 }, () => openWireSocket(server.url, crowd.token)));
  for (const { subscribe, answer } of sockets) {
    subscribe(1, school.sessionId);
    expect(await answer(1)).toBe('started');
  }
  const late = await openWireSocket(server.url, crowd.token);
  expect(await eventually('it is closed', late.closed)).toBe(1013);
  const neighbour = await openWireSocket(server.url, other.token);
  neighbour.subscribe(1, school.sessionId);
  expect(await neighbour.answer(1)).toBe('started');

  at(sockets, 0).socket.close();
  await eventually('it is closed', at(sockets, 0).closed);
  const next = await openWireSocket(server.url, crowd.token);
  next.subscribe(1, school.sessionId);
  expect(await next.answer(1)).toBe('started');
});

test('a message over 64 kB closes its socket and no other', async () => {
  const { token } = school.teacher;
  const [loud, quiet] = [await openWireSocket(server.url, token), await openWireSocket(server.url, token)];
  quiet.subscribe(1, school.sessionId);
  expect(await quiet.answer(1)).toBe('started');
  loud.send('x'.repeat(64 * 1024));
  expect(await eventually('it is closed', loud.closed)).toBe(1009);
  quiet.subscribe(2, school.sessionId);
  expect(await quiet.answer(2)).toBe('started');
});

test('a socket follows fifty things, and the next is refused', async () => {
  const line = await openWireSocket(server.url, school.teacher.token);
  for (let id = 1; id <= 51; id += 1) line.subscribe(id, school.sessionId);
  expect(await line.answer(51)).toBe('RATE_LIMITED');
  expect(await line.answer(50)).toBe('started');
  line.send({ id: 7, jsonrpc: '2.0', method: 'subscription.stop' });
  line.subscribe(52, school.sessionId);
  expect(await line.answer(52)).toBe('started');
});

test('who stops a feed while it is being opened has stopped it', async () => {
  const line = await openWireSocket(server.url, school.teacher.token);
  line.subscribe(1, school.sessionId);
  line.send({ id: 1, jsonrpc: '2.0', method: 'subscription.stop' });
  expect(await line.answer(1)).toBe('stopped');
  line.subscribe(2, school.sessionId);
  expect(await line.answer(2)).toBe('started');
  await eventually('the other has its events', () => line.heard.some((each) => Object(each).result?.type === 'data'));
  expect(line.heard.map(Object).filter(({ id }) => id === 1)).toHaveLength(1);
});

type Times = NonNullable<Parameters<typeof acceptSockets>[3]>;

/** The sockets of another server on the same database, with so little patience and otherwise more than a slow machine wants. */
async function acceptImpatiently(times: Partial<Times>): Promise<string> {
  const { core, ...beside } = await openBeside(server);
  const { log } = captureLog();
  const parts = { app: express(), env: server.env, log, figures: createFigures(), report: () => undefined };
  const http = createServer();
  const patient = { pingMs: 20_000, pongMs: 20_000, silenceMs: 20_000, spreadMs: 20_000 };
  const sockets = acceptSockets(http, core, parts, { ...patient, ...times });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    http.close();
    await sockets.close();
    await beside[Symbol.asyncDispose]();
  });
  const address = http.address();
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
}

test('who does not say who it is is closed; a token that is none does not help', async () => {
  const url = await acceptImpatiently({ silenceMs: 300 });
  const silent = await openWireSocket(url);
  const strange = await openWireSocket(url, 'no token');
  for (const { socket, closed } of [silent, strange]) {
    // Alive, and still nobody's.
    socket.on('message', () => socket.send('PONG'));
    expect(await eventually('it is closed', closed)).toBe(1008);
  }
});

test('the server pings: who answers stays, and who is dead is dropped', async () => {
  const url = await acceptImpatiently({ pingMs: 100, pongMs: 3_000 });
  const alive = await openAnswering(url, school.teacher);
  const dead = await openWireSocket(url, school.teacher.token);
  expect(await eventually('it is dropped', dead.closed)).toBe(1006);
  expect(dead.heard).toContain('PING');
  await eventually('several pings', () => alive.heard.filter((each) => each === 'PING').length >= 5);
  expect(alive.closed()).toBeUndefined();
});

test('who may have lost a place unheard is asked to come back: every student, and no teacher', async () => {
  const url = await acceptImpatiently({ spreadMs: 300 });
  const [student, teacher] = [
    await openAnswering(url, at(school.students, 0)),
    await openAnswering(url, school.teacher),
  ];
  // The connection over which a process hears of the others'.
  await using beside = await openBeside(server);
  await beside.core.database.query({
    name: 'end-wake-ups',
    text: `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
           WHERE datname = current_database() AND application_name = 'rollcall wake-ups'`,
    values: [],
  });
  expect(await eventually('it is closed', student.closed)).toBe(1001);
  expect(teacher.closed()).toBeUndefined();
});

async function openAnswering(url: string, { token }: Pick<Person, 'token'>): Promise<WireSocket> {
  const wire = await openWireSocket(url, token);
  wire.socket.on('message', (raw: Buffer) => void (raw.toString() === 'PING' && wire.socket.send('PONG')));
  wire.subscribe(1, school.sessionId);
  expect(await wire.answer(1)).toBe('started');
  return wire;
}
