import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase, type Database } from '../src/client';
import { isDatabaseUnavailable } from '../src/errors';
import { migrate } from '../src/migrate';
import { startOwnServer, type OwnServer } from '../src/testing/own-server';
import { eventually } from './eventually';

/** Outages, and coming back from them, take their time. */
const LONG = { timeout: 120_000 };

/** `openDatabase`: 3 s for a connection and 9 s of silence; the rest is a busy machine. */
const ANSWERED_WITHIN_MS = 20_000;

const user = (email: string) => ({ email, passwordHash: 'x', fullName: 'A', role: 'student' }) as const;

/** One of each way to ask. Those that write are done with `email` when they resolve. */
const ways: Record<string, (database: Database, email: string) => Promise<unknown>> = {
  'read by statement': (database) => database.query({ name: 'count', text: 'SELECT count(*) FROM users', values: [] }),
  'slow statement': (database) => database.query({ name: 'sleep', text: 'SELECT pg_sleep(0.2)', values: [] }),
  'write by statement': (database, email) => {
    const text = `INSERT INTO users (email, password_hash, full_name, role) VALUES ($1, 'x', 'A', 'student')`;
    return database.query({ name: 'insert', text, values: [email] });
  },
  'read by client': ({ prisma }) => prisma.user.findFirst(),
  'write by client': ({ prisma }, email) => prisma.user.create({ data: user(email) }),
  'raw by client': ({ prisma }) => prisma.$queryRaw`SELECT pg_sleep(0.1)::text`,
  'write in a transaction': ({ prisma }, email) =>
    prisma.$transaction(async (tx) => {
      await tx.user.create({ data: user(email) });
      await tx.$queryRaw`SELECT pg_sleep(0.05)::text`;
      await tx.user.count();
    }),
  'write in a batch': ({ prisma }, email) =>
    prisma.$transaction([prisma.user.count(), prisma.user.create({ data: user(email) })]),
};

type Outcome = { way: string; email: string; ms: number; at: number; error?: unknown };

/** Asks in every way at once, three of each (twice the pool), again and again until it is told to stop. */
function keepAsking(database: Database): { outcomes: Outcome[]; stop: () => Promise<unknown> } {
  const outcomes: Outcome[] = [];
  const asking = new AbortController();
  const ask = async ([way, run]: [string, (database: Database, email: string) => Promise<unknown>]) => {
    while (!asking.signal.aborted) {
      const [email, startedAt] = [`${randomUUID()}@school.example`, performance.now()];
      const failed = await run(database, email).then(
        () => ({}),
        (error: unknown) => ({ error }),
      );
      const at = performance.now();
      outcomes.push({ way, email, at, ms: at - startedAt, ...failed });
      // What fails at once would fail a million times.
      await delay('error' in failed ? 50 : 0);
    }
  };
  const all = Promise.all(Object.entries(ways).flatMap((way) => [ask(way), ask(way), ask(way)]));
  return {
    outcomes,
    stop: () => {
      asking.abort();
      return all;
    },
  };
}

type Outage = (server: OwnServer) => Promise<() => Promise<void>>;

const stopped: Outage = async (server) => {
  await server.stop();
  return server.start;
};
const killed: Outage = async (server) => {
  await server.kill();
  return server.start;
};
const frozen: Outage = async (server) => {
  const { thaw } = await server.freeze();
  return () => Promise.resolve(thaw());
};

let server: OwnServer;
beforeAll(async () => {
  server = await startOwnServer();
  await migrate(server.connection);
});
afterAll(() => server[Symbol.asyncDispose]());

test.each([
  ['stopped', stopped, 500],
  ['killed', killed, 500],
  // Long enough for a rollback to be given up as well, behind a statement that was: 5 s and 9 s; and whoever waited for
  // its end would be answered too late.
  ['frozen for longer than anybody waits', frozen, ANSWERED_WITHIN_MS + 500],
] as const)('a server that is %s: every failure is known as an outage; then all goes on', LONG, async (...given) => {
  const [, begin, forMs] = given;
  const database = openDatabase(server.connection);
  const { outcomes, stop } = keepAsking(database);
  const everyWaySince = (since: number) =>
    eventually(() => {
      const well = outcomes.filter(({ at, ms, error }) => error === undefined && at - ms > since);
      return new Set(well.map(({ way }) => way)).size === Object.keys(ways).length;
    }, 30_000);
  await everyWaySince(0);

  const end = await begin(server);
  const downAt = performance.now();
  expect(await database.isAlive()).toBe(false);
  expect(performance.now() - downAt).toBeLessThan(6_000);
  await delay(forMs - (performance.now() - downAt));
  await end();
  const upAt = performance.now();
  await eventually(() => database.isAlive(), 20_000);
  await everyWaySince(upAt);
  expect(performance.now() - upAt).toBeLessThan(30_000);
  await stop();

  const failures = outcomes.filter(({ error }) => error !== undefined);
  expect(new Set(failures.map(({ way }) => way)).size).toBe(Object.keys(ways).length);
  expect(failures.filter(({ error }) => !isDatabaseUnavailable(error))).toEqual([]);
  expect(outcomes.filter(({ ms }) => ms > ANSWERED_WITHIN_MS)).toEqual([]);
  // Whoever was told "done" finds it: no connection came back with somebody's transaction open.
  const stored = new Set((await database.prisma.user.findMany()).map(({ email }) => email));
  const done = outcomes.filter(({ way, error }) => way.startsWith('write') && error === undefined);
  expect(done.filter(({ email }) => !stored.has(email))).toEqual([]);
  const text = `SELECT * FROM pg_stat_activity WHERE state LIKE 'idle in%'`;
  await eventually(async () => (await database.query({ name: 'open', text, values: [] })).length === 0, 10_000);
  await database.close();
});
