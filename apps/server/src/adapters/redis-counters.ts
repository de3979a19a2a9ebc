import type { Count, Counters, Limit } from '@rollcall/core/limits/counters';
import { createMemoryCounters } from '@rollcall/core/limits/memory-counters';
import { Redis } from 'ioredis';
import { RateLimiterRedis } from 'rate-limiter-flexible';
import { errorFields } from '../error-fields';
import type { Log } from '../log';

/**
 * A Redis that does not answer within this is away: no request waits longer for its count. In a burst on a busy machine
 * an answer may take a tenth of a second, and who gives up then counts alone, past the limit.
 */
const PATIENCE_MS = 500;

/** One that was away is not asked again for so long, so that a hanging one costs one request a second, not every one. */
const PAUSE_MS = 1_000;

/** The longest pause between two attempts to connect. */
const RECONNECT_MS = 2_000;

/**
 * Counts in Redis, exactly over all processes that name the same one. While it is away each process counts for itself;
 * the log says once that it went and once that it is back. `close` ends the connection. `patienceMs`: for tests, where a
 * busy machine is no Redis that is away.
 */
export async function createRedisCounters(
  url: string,
  log: Log,
  { patienceMs = PATIENCE_MS }: { patienceMs?: number } = {},
): Promise<{ counters: Counters; close: () => void }> {
  const redis = connect(url, patienceMs);
  const alone = createMemoryCounters();
  const limiters = new Map<string, RateLimiterRedis>();
  let awaySince: number | null = null;

  const limiterOf = (limit: Limit) => {
    const known = limiters.get(limit.name) ?? createLimiter(redis, limit);
    limiters.set(limit.name, known);
    return known;
  };
  const wentAway = (error: unknown) => {
    if (awaySince === null) log.warn('redis is away, limits are counted per process', errorFields(error));
    awaySince = performance.now();
  };
  const isBack = () => {
    if (awaySince !== null) log.info('redis is back');
    awaySince = null;
  };
  const ask = async (inRedis: () => Promise<Count>, here: () => Promise<Count>) => {
    if (awaySince !== null && performance.now() - awaySince < PAUSE_MS) return here();
    try {
      const count = await inRedis();
      isBack();
      return count;
    } catch (error) {
      wentAway(error);
      return here();
    }
  };

  redis.on('error', wentAway);
  redis.on('ready', isBack);
  // One that is away now is looked for again and again; the start does not wait for it.
  await redis.connect().catch(wentAway);
  return {
    counters: {
      add: (limit, key) =>
        ask(
          async () => toCount(await limiterOf(limit).penalty(key)),
          () => alone.add(limit, key),
        ),
      read: (limit, key) =>
        ask(
          async () => toCount(await limiterOf(limit).get(key)),
          () => alone.read(limit, key),
        ),
    },
    close: () => redis.disconnect(),
  };
}

function connect(url: string, patienceMs: number): Redis {
  return new Redis(url, {
    connectionName: 'rollcall',
    commandTimeout: patienceMs,
    connectTimeout: RECONNECT_MS,
    // A command that meets no connection fails at once; it is never kept and sent later.
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    lazyConnect: true,
    retryStrategy: (attempt) => Math.min(attempt * 100, RECONNECT_MS),
  });
}

function createLimiter(redis: Redis, limit: Limit): RateLimiterRedis {
  return new RateLimiterRedis({
    storeClient: redis,
    keyPrefix: `rollcall:${limit.name}`,
    points: limit.points,
    duration: limit.windowSeconds,
    rejectIfRedisNotReady: true,
  });
}

/** `penalty` and `get` refuse nothing: what is too much is for core to say. */
function toCount(found: { consumedPoints: number; msBeforeNext: number } | null): Count {
  return { used: found?.consumedPoints ?? 0, secondsLeft: Math.max(0, found?.msBeforeNext ?? 0) / 1000 };
}
