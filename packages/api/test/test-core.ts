import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { createCore, type Core } from '@rollcall/core/core';
import { createMemoryCounters } from '@rollcall/core/limits/memory-counters';
import { createTestDatabase } from '@rollcall/db/testing';
import { openWakeups } from '@rollcall/db/wakeups';

/**
 * The real core on a fresh database; only what apps/server brings (hashing, signing, painting) is as simple as can be.
 * `requestsPerMinute`: more than any test asks for, where the limit is not what is tested.
 */
export async function createTestCore(requestsPerMinute = 10_000): Promise<{ core: Core } & AsyncDisposable> {
  const { connection, database, ...own } = await createTestDatabase();
  const wakeups = await openWakeups(connection);
  const core = createCore({
    database,
    wakeups,
    passwords: { hash, verify: async (stored, password) => stored === (await hash(password)) },
    accessTokens: { sign: () => Promise.resolve(randomUUID()), verify: () => Promise.resolve(null) },
    qrPainter: (link) => Promise.resolve(`data:text/plain,${encodeURIComponent(link)}`),
    mailer: () => Promise.resolve(),
    counters: createMemoryCounters(),
    journal: () => undefined,
    now: () => new Date(),
    config: {
      publicUrl: () => 'https://rollcall.example',
      codeTtlSeconds: 300,
      refreshKey: randomBytes(32),
      claimKey: randomBytes(32),
      teacherRegistration: { policy: 'open' },
      requestsPerMinute,
    },
  });
  return {
    core,
    [Symbol.asyncDispose]: async () => {
      await wakeups.close();
      await own[Symbol.asyncDispose]();
    },
  };
}

function hash(password: string): Promise<string> {
  return Promise.resolve(createHash('sha256').update(password).digest('hex'));
}
