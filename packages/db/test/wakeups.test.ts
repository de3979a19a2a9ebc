import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clientConfig } from '../src/connection';
import { startEmbeddedPostgres } from '../src/embedded';
import { createTestDatabase, type TestDatabase } from '../src/testing';
import { openWakeups } from '../src/wakeups';
import { eventually } from './eventually';
import { temporaryFolder } from './temporary-folder';

const patience = { timeout: 10_000 };
let created: TestDatabase;
beforeAll(async () => {
  created = await createTestDatabase();
});
afterAll(() => created[Symbol.asyncDispose]());

/** Two processes, as far as the database can tell. */
async function openTwo() {
  const [here, there] = [await openWakeups(created.connection), await openWakeups(created.connection)];
  return {
    here,
    there,
    [Symbol.asyncDispose]: async () => {
      await Promise.all([here.close(), there.close()]);
    },
  };
}

test('every process hears that a session has grown, the one that says so too and each once', async () => {
  await using two = await openTwo();
  const [sessionId, last] = [randomUUID(), randomUUID()];
  const heard = { here: new Array<number | null>(), there: new Array<number | null>() };
  two.here.onLogGrown(sessionId, (lastEvent) => heard.here.push(lastEvent));
  two.there.onLogGrown(sessionId, (lastEvent) => heard.there.push(lastEvent));
  let arrived = false;
  two.here.onLogGrown(last, () => (arrived = true));

  two.here.notifyLogGrown(sessionId, 7);
  await eventually(() => heard.there.length > 0);
  // Whatever else were on its way would be here before this one.
  two.there.notifyLogGrown(last, 1);
  await eventually(() => arrived);
  expect(heard).toEqual({ here: [7], there: [7] });
});

test('listeners in the same process do not wait for the database', async () => {
  await using two = await openTwo();
  const sessionId = randomUUID();
  const heard: (number | null)[] = [];
  two.here.onLogGrown(sessionId, (lastEvent) => heard.push(lastEvent));
  two.here.notifyLogGrown(sessionId, 1);
  await Promise.resolve();
  expect(heard).toEqual([1]);
});

test('a thousand calls in one tick cost one notification, with the highest number', async () => {
  await using two = await openTwo();
  const sessionId = randomUUID();
  const heard: (number | null)[] = [];
  two.there.onLogGrown(sessionId, (lastEvent) => heard.push(lastEvent));
  for (let n = 1000; n >= 1; n -= 1) two.here.notifyLogGrown(sessionId, n);
  await eventually(() => heard.length > 0);
  expect(heard).toEqual([1000]);
});

test('what is said while a notification is on its way goes together in the next', async () => {
  await using two = await openTwo();
  const sessionId = randomUUID();
  const heard: (number | null)[] = [];
  two.there.onLogGrown(sessionId, (lastEvent) => heard.push(lastEvent));
  for (let n = 1; n <= 50; n += 1) {
    two.here.notifyLogGrown(sessionId, n);
    await Promise.resolve();
    await Promise.resolve();
  }
  await eventually(() => heard.at(-1) === 50);
  expect(heard.length).toBeLessThanOrEqual(3);
});

test('who has unsubscribed hears nothing more, and others of the session still do', async () => {
  await using two = await openTwo();
  const sessionId = randomUUID();
  const heard: string[] = [];
  const leave = two.there.onLogGrown(sessionId, () => heard.push('first'));
  two.there.onLogGrown(sessionId, () => heard.push('second'));
  leave();
  two.here.notifyLogGrown(sessionId, 1);
  await eventually(() => heard.length > 0);
  expect(heard).toEqual(['second']);
});

test('the end of a login reaches every process', async () => {
  await using two = await openTwo();
  const heard: (string | null)[] = [];
  two.here.onLoginEnded((loginId) => heard.push(loginId));
  two.there.onLoginEnded((loginId) => heard.push(loginId));
  two.here.notifyLoginEnded('a-login');
  await eventually(() => heard.length === 2);
  expect(heard).toEqual(['a-login', 'a-login']);
});

test('a lost place reaches whoever listens for that student, on every process', async () => {
  await using two = await openTwo();
  const [ada, ben] = [randomUUID(), randomUUID()];
  const heard: (string | null)[] = [];
  two.here.onPlaceFreed(ada, (studentId) => heard.push(studentId));
  two.there.onPlaceFreed(ada, (studentId) => heard.push(studentId));
  two.there.onPlaceFreed(ben, (studentId) => heard.push(studentId));
  two.here.notifyPlaceFreed(ada);
  two.here.notifyPlaceFreed(ben);
  await eventually(() => heard.length === 3);
  expect(heard.filter((studentId) => studentId === ada)).toHaveLength(2);
  expect(heard).toContain(ben);
});

test('a change of the catalogue reaches every process, and many in one tick are one notification', async () => {
  await using two = await openTwo();
  const heard = { here: 0, there: 0 };
  two.here.onCatalogueChanged(() => (heard.here += 1));
  two.there.onCatalogueChanged(() => (heard.there += 1));
  for (let n = 1; n <= 100; n += 1) two.here.notifyCatalogueChanged();
  await eventually(() => heard.there > 0);
  expect(heard).toEqual({ here: 100, there: 1 });
});

test('a process whose connection is cut hears that it may have missed something', async () => {
  await using two = await openTwo();
  const sessionId = randomUUID();
  const heard: (number | string | null)[] = [];
  two.there.onLogGrown(sessionId, (lastEvent) => heard.push(lastEvent));
  two.there.onCatalogueChanged(() => heard.push('catalogue'));
  await cut('all');
  await expect.poll(() => heard, patience).toEqual([null, 'catalogue']);
});

test('what a process could not send while its connection was down is sent when it is back', async () => {
  await using two = await openTwo();
  const sessionId = randomUUID();
  const heard: (number | null)[] = [];
  two.there.onLogGrown(sessionId, (lastEvent) => heard.push(lastEvent));
  await cut('oldest');
  two.here.notifyLogGrown(sessionId, 3);
  await expect.poll(() => heard, patience).toEqual([3]);
});

/** Ends the connections of the wake-ups from the server's side. */
async function cut(which: 'all' | 'oldest'): Promise<void> {
  const other = new Client(clientConfig(created.connection));
  await other.connect();
  await other.query(`
    SELECT pg_terminate_backend(pid, 5000) FROM (
      SELECT pid FROM pg_stat_activity
      WHERE datname = current_database() AND application_name = 'rollcall wake-ups'
      ORDER BY backend_start LIMIT ${which === 'all' ? 'ALL' : '1'}
    ) AS connections`);
  await other.end();
}

test('a server that restarts under its listeners loses none of them', async () => {
  await using folder = await temporaryFolder();
  const first = await startEmbeddedPostgres({ dataDir: folder.path });
  const [here, there] = [await openWakeups(first.connection), await openWakeups(first.connection)];
  const sessionId = randomUUID();
  const heard: (number | string | null)[] = [];
  there.onLogGrown(sessionId, (lastEvent) => heard.push(lastEvent));
  there.onLoginEnded((loginId) => heard.push(loginId));
  here.notifyLogGrown(sessionId, 1);
  await eventually(() => heard.includes(1));

  await first.stop();
  const second = await startEmbeddedPostgres({ dataDir: folder.path });
  await eventually(() => heard.filter((what) => what === null).length === 2);
  here.notifyLogGrown(sessionId, 2);
  here.notifyLoginEnded('a-login');
  await expect.poll(() => heard, patience).toEqual(expect.arrayContaining([2, 'a-login']));

  await Promise.all([here.close(), there.close()]);
  await second.stop();
});

test('a database that cannot be reached fails the opening, not the process', async () => {
  await expect(openWakeups({ host: '127.0.0.1', port: 1, user: 'x', database: 'x' })).rejects.toThrow('ECONNREFUSED');
});
