import { setTimeout as delay } from 'node:timers/promises';
import type { Connection } from '@rollcall/db/connection';
import { isDatabaseUnavailable } from '@rollcall/db/errors';
import { migrate } from '@rollcall/db/migrate';

const ASK_EVERY_MS = 500;

/**
 * Migrates. A database that is not up yet is waited for, because who starts a machine or a set of containers starts all
 * at once; `say` gets one line about it. Fails as `migrate` does, with the connection's own error after `waitSeconds`.
 */
export async function migrateWhenUp(
  connection: Connection,
  options: { waitSeconds: number; say: (line: string) => void },
): Promise<void> {
  const deadline = performance.now() + options.waitSeconds * 1000;
  for (let isFirst = true; ; isFirst = false) {
    try {
      return void (await migrate(connection));
    } catch (error) {
      if (!isDatabaseUnavailable(error) || performance.now() >= deadline) throw error;
      if (isFirst) options.say(`Waiting for the database, ${options.waitSeconds} seconds at most.`);
      await delay(ASK_EVERY_MS);
    }
  }
}
