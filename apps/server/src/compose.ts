import { createCore, type Core } from '@rollcall/core/core';
import type { Counters } from '@rollcall/core/limits/counters';
import { createMemoryCounters } from '@rollcall/core/limits/memory-counters';
import { openDatabase } from '@rollcall/db/client';
import type { Connection } from '@rollcall/db/connection';
import { startEmbeddedPostgres } from '@rollcall/db/embedded';
import { openWakeups } from '@rollcall/db/wakeups';
import { createArgon2Passwords } from './adapters/argon2-passwords';
import { chooseMailer } from './adapters/choose-mailer';
import { createJoseAccessTokens } from './adapters/jose-access-tokens';
import { createJournal } from './adapters/journal';
import { paintQrSvg } from './adapters/qr-svg';
import { createRedisCounters } from './adapters/redis-counters';
import { fillDemo } from './demo/fill-demo';
import type { Env } from './env';
import { createFigures, type Figures } from './figures/figures';
import type { Log } from './log';
import { migrateWhenUp } from './migrate-when-up';
import { loadSecrets } from './secrets';

/** The database is up, migrated and, in a demo, filled. `close` ends what this process holds, in order. */
export type Composition = { core: Core; figures: Figures; close: () => Promise<void> };

/**
 * Opens everything below HTTP. `publicUrl` is asked late: a free port is known only after listening; `say` takes lines
 * for the person at the terminal.
 */
export async function compose(
  env: Env,
  options: { publicUrl: () => string; log: Log; say: (line: string) => void },
): Promise<Composition> {
  const { jwtKey, refreshKey, claimKey } = await loadSecrets(env);
  const { connection, stop } = await openServer(env, options.say);
  try {
    await migrateWhenUp(connection, { waitSeconds: env.databaseWaitSeconds, say: options.say });
    const database = openDatabase(connection);
    const wakeups = await openWakeups(connection);
    const figures = createFigures();
    const { counters, close: closeCounters } = await openCounters(env, options.log);
    const core = createCore({
      database,
      wakeups,
      passwords: await createArgon2Passwords(),
      accessTokens: createJoseAccessTokens(jwtKey),
      qrPainter: paintQrSvg,
      mailer: chooseMailer(env, options),
      counters,
      journal: createJournal(options.log, figures),
      now: () => new Date(),
      config: {
        publicUrl: options.publicUrl,
        codeTtlSeconds: env.codeTtlSeconds,
        refreshKey,
        claimKey,
        teacherRegistration: env.teacherRegistration,
        requestsPerMinute: env.requestsPerMinute,
      },
    });
    if (env.demo) await fillDemo(core);
    const close = async () => {
      await core.mailOut.settled();
      closeCounters();
      await wakeups.close();
      await database.close();
      await stop();
    };
    return { core, figures, close };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Where limits are counted: in the Redis that REDIS_URL names, or in this process alone. */
async function openCounters(env: Env, log: Log): Promise<{ counters: Counters; close: () => void }> {
  if (env.redisUrl !== null) return createRedisCounters(env.redisUrl, log);
  return { counters: createMemoryCounters(), close: () => undefined };
}

/** The PostgreSQL server that DATABASE_URL names, or the one that Rollcall brings. */
async function openServer(
  env: Env,
  say: (line: string) => void,
): Promise<{ connection: Connection; stop: () => Promise<void> }> {
  if (env.databaseUrl === null) return startEmbeddedPostgres({ dataDir: env.dataDir, log: say });
  return { connection: { connectionString: env.databaseUrl }, stop: () => Promise.resolve() };
}
