import { randomUUID } from 'node:crypto';
import type { Counters } from '@rollcall/core/limits/counters';
import { createMemoryCounters } from '@rollcall/core/limits/memory-counters';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createRedisCounters } from '../src/adapters/redis-counters';
import { captureLog } from './capture-log';
import { eventually } from './eventually';
import { hasRedisFor, REDIS_URL } from './redis';
import { makeRedisServer } from './redis-server';

const MINUTE = { name: 'test-minute', points: 3, windowSeconds: 60 };
const SECOND = { name: 'test-second', points: 3, windowSeconds: 1 };

/** Where the counts have to be exact, a busy machine is no Redis that is away. */
const PATIENT = { patienceMs: 5_000 };

/** What the port promises, for each of its implementations. */
function countsAsPromised(open: () => Promise<{ counters: Counters; close: () => void }>): void {
  let opened: Awaited<ReturnType<typeof open>>;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());

  test('counts one by one, also beyond the limit, and says when the window ends', async () => {
    const key = randomUUID();
    for (const used of [1, 2, 3, 4, 5]) {
      const count = await opened.counters.add(MINUTE, key);
      expect(count.used).toBe(used);
      expect(count.secondsLeft).toBeGreaterThan(50);
      expect(count.secondsLeft).toBeLessThanOrEqual(60);
    }
  });

  test('reading counts nothing, and of a key without events there is nothing', async () => {
    const key = randomUUID();
    expect(await opened.counters.read(MINUTE, key)).toEqual({ used: 0, secondsLeft: 0 });
    await opened.counters.add(MINUTE, key);
    await opened.counters.read(MINUTE, key);
    expect(await opened.counters.read(MINUTE, key)).toMatchObject({ used: 1 });
  });

  test('keeps keys and limits apart', async () => {
    const key = randomUUID();
    await opened.counters.add(MINUTE, key);
    expect(await opened.counters.read(MINUTE, `${key} `)).toMatchObject({ used: 0 });
    expect(await opened.counters.read(SECOND, key)).toMatchObject({ used: 0 });
  });

  test('counts each of a hundred at once', async () => {
    const key = randomUUID();
    const counts = await Promise.all(Array.from({ length: 100 }, () => opened.counters.add(MINUTE, key)));
    expect(new Set(counts.map(({ used }) => used)).size).toBe(100);
  });

  test('begins anew when the window that the first event opened has ended, however many came later', async () => {
    const key = randomUUID();
    const startedAt = performance.now();
    await opened.counters.add(SECOND, key);
    await eventually('the window ends', async () => (await opened.counters.add(SECOND, key)).used === 1);
    expect(performance.now() - startedAt).toBeGreaterThan(900);
  });
}

describe('in memory', () => {
  countsAsPromised(() => Promise.resolve({ counters: createMemoryCounters(), close: () => undefined }));
});

describe.runIf(hasRedisFor('limits counted in Redis'))('in Redis', () => {
  countsAsPromised(() => createRedisCounters(REDIS_URL, captureLog().log, PATIENT));

  test('two processes count as one', async () => {
    const [one, two] = [await openCounters(REDIS_URL, PATIENT), await openCounters(REDIS_URL, PATIENT)];
    const key = randomUUID();
    const counts = await Promise.all(
      Array.from({ length: 60 }, (_, index) => (index % 2 === 0 ? one : two).counters.add(MINUTE, key)),
    );
    expect(counts.map(({ used }) => used).toSorted((a, b) => a - b)).toEqual(counts.map((_count, index) => index + 1));
  });

  test('a Redis that is not there at the start is waited for by nobody, logged once, and used when it comes', async () => {
    const redis = await makeRedisServer();
    const { counters, lines } = await openCounters(redis.url);
    const key = randomUUID();
    for (const used of [1, 2, 3]) expect(await inTime(() => counters.add(MINUTE, key))).toMatchObject({ used });
    await redis.start();
    await eventually('it is counted in Redis', async () => (await counters.add(MINUTE, key)).used === 1);
    expect(lines().map(({ message }) => message)).toEqual([
      'redis is away, limits are counted per process',
      'redis is back',
    ]);
  });

  test('a Redis that dies or hangs fails no count and delays none for long', async () => {
    const redis = await makeRedisServer();
    await redis.start();
    const { counters, lines } = await openCounters(redis.url);
    const key = randomUUID();
    expect(await counters.add(MINUTE, key)).toMatchObject({ used: 1 });
    redis.signal('SIGSTOP');
    for (const used of [1, 2, 3]) expect(await inTime(() => counters.add(MINUTE, key))).toMatchObject({ used });
    redis.signal('SIGCONT');
    await eventually('it is counted in Redis', async () => (await counters.read(MINUTE, key)).used !== 3);
    redis.signal('SIGKILL');
    expect(await inTime(() => counters.add(MINUTE, key))).toMatchObject({ used: 4 });
    await redis.start();
    await eventually('it is counted in Redis', async () => (await counters.add(MINUTE, key)).used < 4);
    expect(lines().map(({ level }) => level)).toEqual(['warn', 'info', 'warn', 'info']);
  });
});

async function openCounters(url: string, options?: typeof PATIENT) {
  const { log, lines } = captureLog();
  const { counters, close } = await createRedisCounters(url, log, options);
  onTestFinished(close);
  return { counters, lines };
}

/** Fails where it takes longer than a request may be delayed by its count. */
async function inTime<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  const startedAt = performance.now();
  const answer = await ask();
  expect(performance.now() - startedAt).toBeLessThan(3_000);
  return answer;
}
