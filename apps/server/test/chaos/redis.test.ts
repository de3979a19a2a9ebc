import { spawnSync } from 'node:child_process';
import { createTestDatabase } from '@rollcall/db/testing';
import { expect, test } from 'vitest';
import { eventually } from '../eventually';
import { at } from '../people';
import { makeRedisServer } from '../redis-server';
import { rest } from '../rest';
import { past, startBurst } from './burst';
import { expectStoredOnce } from './expect-stored-once';
import { fillHall, openSession, type Member } from './hall';
import { seededRandom } from './random';
import { startRollcall } from './rollcall-process';

const STUDENTS = 300;
const LIMIT = 30;

const hasRedis = spawnSync('redis-server', ['--version']).status === 0;
if (!hasRedis) process.stderr.write('\nSKIPPED, because this machine has no redis-server: kill -9 of Redis\n\n');

test.skipIf(!hasRedis)(
  'kill -9 of Redis in a burst: marks go on, each process counts, and counts with all when it is back',
  async () => {
    await using database = await createTestDatabase();
    const { connection } = database;
    const random = seededRandom();
    const redis = await makeRedisServer();
    await redis.start();
    const variables = { REDIS_URL: redis.url, RATE_LIMIT_PER_MINUTE: String(LIMIT), LOG_LEVEL: 'info' };
    const servers = [await startRollcall(connection, variables), await startRollcall(connection, variables)];
    const urls = servers.map(({ url }) => url);
    const hall = await fillHall(connection, { students: STUDENTS });
    // Each spends the own limit to its end.
    const spenders = (await fillHall(connection, { students: 40 })).students;
    const { sessionId, code } = await openSession(at(urls, 0), hall);
    // A Redis that a busy machine keeps from answering within 100 ms counts as away, so not everyone's turn is exact.
    const countedTogether = () =>
      eventually('counted together', async () => (await letThrough(urls, spenders.pop())) === LIMIT, 60_000);
    await countedTogether();

    const { students } = hall;
    const burst = startBurst({ urls, students, code, concurrency: 30, pauseMs: 150, random });
    await past(burst, 60);
    redis.signal('SIGKILL');
    expect(await letThrough(urls, spenders.pop())).toBe(2 * LIMIT);
    await past(burst, 200);
    await redis.start();
    await eventually('both say that it is back', () =>
      servers.every(({ written }) => written().includes('redis is back')),
    );
    await countedTogether();
    await burst.done;

    // Nobody had to try twice.
    expect(burst.outcomes.filter(({ attempts }) => attempts.length > 1)).toEqual([]);
    await expectStoredOnce(connection, sessionId, burst);
  },
);

/** How many of three times the limit one user gets through, spread over the processes. */
async function letThrough(urls: string[], member: Member | undefined): Promise<number> {
  if (member === undefined) throw new Error('Nobody is left');
  const statuses: number[] = [];
  for (let index = 0; index < 3 * LIMIT; index += 1) {
    const url = at(urls, index % urls.length);
    statuses.push((await rest(url, 'GET /auth/verify', { token: member.token })).status);
  }
  expect(new Set(statuses)).toEqual(new Set([200, 429]));
  return statuses.filter((status) => status === 200).length;
}
