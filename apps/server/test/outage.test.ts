import { setTimeout as delay } from 'node:timers/promises';
import { startedSession } from '@rollcall/contracts/sessions';
import { openDatabase } from '@rollcall/db/client';
import { startOwnServer, type OwnServer } from '@rollcall/db/testing/own-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrateWhenUp } from '../src/migrate-when-up';
import { signIn } from './clients';
import { eventually } from './eventually';
import { follow, type Feed } from './follow';
import { startLoad, type Asked, type Load } from './outage/steady-load';
import { startWatchedServer, type WatchedServer } from './outage/watched-server';
import { at } from './people';
import { makeDataDir, postmasterPid } from './process/data-dir';
import { rest } from './rest';
import { openSchool, schedule, type School } from './school';
import { databaseUrl } from './start-server';

/** 3 s for a connection and 9 s of silence (packages/db: client.ts); the rest is a busy machine. */
const ANSWERED_WITHIN_MS = 20_000;
/** How long /health may take to notice (isAlive waits two seconds), and how soon after the database all must work again. */
const [NOTICED_WITHIN_MS, BACK_WITHIN_MS] = [6_000, 15_000];

/** /health asks the database once a second (http/health.ts); the rest is a busy machine. */
const REMEMBERED_MS = 1_500;

/** Outages and starts of PostgreSQL take their time, and more on a busy machine. */
const LONG = { timeout: 120_000 };

let postgres: OwnServer;
let server: WatchedServer;
let school: School;
beforeAll(async () => {
  postgres = await startOwnServer();
  server = await startWatchedServer({ DATABASE_URL: databaseUrl(postgres.connection) });
  school = await openSchool(server.url, { students: 8 });
}, 120_000);
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await postgres[Symbol.asyncDispose]();
});

const outages = {
  stopped: () => postgres.stop().then(() => postgres.start),
  killed: () => postgres.kill().then(() => postgres.start),
  frozen: () =>
    postgres.freeze().then(
      ({ thaw }) =>
        () =>
          Promise.resolve(thaw()),
    ),
};

test.each([
  ['stopped', 6_000],
  ['killed', 6_000],
  ['frozen', 10_500],
] as const)('a database that is %s in a full class costs answers of 503 and no more', LONG, async (how, forMs) => {
  const { sessionId, code } = await startSession(server.url, school);
  const feeds = {
    desk: follow(await signIn(server.url, school.teacher), sessionId),
    row: follow(await signIn(server.url, at(school.students, 0)), sessionId),
  };
  await Promise.all([feeds.desk.sees('session-started', 1), feeds.row.sees('session-started', 1)]);
  const load = startLoad(server.url, { ...school, sessionId, code });
  load.mark(2);
  await feeds.desk.sees('attendance-marked', 1);
  const before = server.complaints().length;

  load.mark(2);
  const end = await outages[how]();
  const downAt = performance.now();
  load.mark(2);
  await delay(forMs);
  const upAgain = performance.now();
  await end();
  const upAt = performance.now();
  await workingAgain(load, upAt);
  load.mark(2);
  await feeds.desk.sees('attendance-marked', 8);
  // Of counts that come together a student gets the last.
  await eventually('the student sees the count', () => feeds.row.of('attendance-marked').at(-1)?.totalPresent === 8);
  await eventually('the log says that it is over', () => server.complaints().length >= before + 2);
  await load.stop();

  expectHonestAnswers(load);
  expectHonestHealth(load.asked, { downAt, upAgain, upAt });
  expect(load.asked.filter(({ what, answer }) => what !== 'health' && statusOf(answer) === 503).length).toBeGreaterThan(
    0,
  );
  expect(server.complaints().slice(before)).toEqual(['database is away', 'database is back']);
  await expectEachMarkOnce(load, feeds, sessionId);
});

/** Another session of the class, which everyone may mark anew. */
async function startSession(url: string, { teacher, classId }: School): Promise<{ sessionId: string; code: string }> {
  const sessionId = await schedule(url, teacher, classId);
  const started = await rest(url, `PUT /sessions/${sessionId}/start`, { token: teacher.token });
  return { sessionId, code: startedSession.parse(started.body).token };
}

const statusOf = (answer: Asked['answer']) => (answer === 'no answer' ? 0 : answer.status);

/** One success of every kind that has begun after that moment. */
function workingAgain({ asked }: Load, since: number): Promise<unknown> {
  const kinds = new Set(asked.map(({ what }) => what));
  const doAll = () => {
    const well = asked.filter(({ begunAt, answer }) => begunAt > since && [200, 201, 409].includes(statusOf(answer)));
    return new Set(well.map(({ what }) => what)).size >= kinds.size - 1;
  };
  return eventually('everything works again', doAll, BACK_WITHIN_MS);
}

/** Each is a success, or the one refusal that an outage has, and in time. A repeated mark may find the first one stored. */
function expectHonestAnswers({ asked }: Load): void {
  for (const { what, answer, begunAt, endedAt } of asked) {
    expect({ what, answer, tookTooLong: endedAt - begunAt > ANSWERED_WITHIN_MS }).toMatchObject({ tookTooLong: false });
    if (answer === 'no answer') throw new Error(`No answer to ${what}`);
    const { status, body, headers } = answer;
    if (what === 'health') expect([200, 503]).toContain(status);
    else if (status === 503) {
      const error = Object(body).error;
      expect(error.data ?? error).toMatchObject({ code: 'SERVICE_UNAVAILABLE', message: expect.stringMatching(/\.$/) });
      expect(headers.get('retry-after')).toBe('3');
    } else if (status === 409) {
      const error = Object(body).error;
      expect(error.data ?? error).toMatchObject({ code: 'ALREADY_MARKED_ATTENDANCE' });
    } else expect([200, 201]).toContain(status);
  }
}

function expectHonestHealth(asked: Asked[], moments: { downAt: number; upAgain: number; upAt: number }): void {
  const checks = asked.filter(({ what }) => what === 'health');
  expect(checks.filter(({ begunAt, endedAt }) => endedAt - begunAt > NOTICED_WITHIN_MS)).toEqual([]);
  const during = checks.filter(
    ({ begunAt, endedAt }) => begunAt > moments.downAt + REMEMBERED_MS && endedAt < moments.upAgain,
  );
  expect(during.length).toBeGreaterThan(0);
  expect(new Set(during.map(({ answer }) => statusOf(answer)))).toEqual(new Set([503]));
  expect(during[0]?.answer).toMatchObject({ body: { status: 'unavailable', database: 'down' } });
  const after = checks.filter(({ begunAt }) => begunAt > moments.upAt + NOTICED_WITHIN_MS);
  expect(after.filter(({ answer }) => statusOf(answer) !== 200)).toEqual([]);
}

/** In the table and in both feeds, without a gap or a repetition; whoever was told so is among them. */
async function expectEachMarkOnce({ marked }: Load, feeds: Record<'desk' | 'row', Feed>, sessionId: string) {
  const database = openDatabase(postgres.connection);
  const stored = (await database.prisma.attendance.findMany({ where: { sessionId } })).map(
    ({ studentId }) => studentId,
  );
  await database.close();
  expect(stored).toEqual(expect.arrayContaining(marked));
  const seen = feeds.desk.of('attendance-marked').map((data) => ('studentId' in data ? data.studentId : ''));
  expect(seen.toSorted()).toEqual(stored.toSorted());
  const counts = (feed: Feed) => feed.of('attendance-marked').map(({ totalPresent }) => totalPresent);
  expect(counts(feeds.desk)).toEqual(Array.from(stored, (_, index) => index + 1));
  expect(counts(feeds.row)).toEqual([...new Set(counts(feeds.row))].toSorted((left, right) => left - right));
  expect([feeds.desk.end(), feeds.row.end()]).toEqual([undefined, undefined]);
}

test('the PostgreSQL that Rollcall brings is back by itself after kill -9', LONG, async () => {
  const DATA_DIR = await makeDataDir();
  await using own = await startWatchedServer({ DATA_DIR });
  const small = await openSchool(own.url, { students: 2 });
  const feed = follow(await signIn(own.url, small.teacher), small.sessionId);
  await feed.sees('session-started', 1);
  const load = startLoad(own.url, small);
  load.mark(1);
  await feed.sees('attendance-marked', 1);
  const pid = await postmasterPid(DATA_DIR);
  if (pid === undefined) throw new Error('No PostgreSQL');
  process.kill(pid, 'SIGKILL');
  await eventually('it is noticed', () => load.asked.some(({ answer }) => statusOf(answer) === 503));
  load.mark(1);
  await workingAgain(load, performance.now());
  await feed.sees('attendance-marked', 2);
  await load.stop();
  expectHonestAnswers(load);
  expect(await postmasterPid(DATA_DIR)).not.toBe(pid);
});

test('a start waits for a database that comes up with it, and says so once', async () => {
  await postgres.stop();
  const said: string[] = [];
  const migrating = migrateWhenUp(postgres.connection, { waitSeconds: 30, say: (line) => said.push(line) });
  await eventually('it says that it waits', () => said.length > 0);
  await postgres.start();
  await migrating;
  expect(said).toEqual(['Waiting for the database, 30 seconds at most.']);
});
