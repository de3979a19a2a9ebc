import { spawn } from 'node:child_process';
import { open, readFile, rename } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import type { Address } from './address';
import type { Binaries } from './binaries';
import { EmbeddedPostgresError } from './embedded-postgres-error';
import type { Places } from './places';
import { reasonIn } from './reason-in';
import { asUser, run } from './run';
import { askServer } from './running-server';
import { writeSettings } from './settings';
import { unwritable } from './unwritable';

// After a crash the server first replays its log, which can take a while.
const startTimeoutMs = 120_000;
const stopTimeoutSeconds = 60;

/**
 * Starts the server and returns when it takes connections. A child of this process, so that it is reaped when it dies,
 * but bound to it in no other way: it lives on when we are killed.
 *
 * @throws EmbeddedPostgresError with the reason that the server's log ends with.
 */
export async function startServer(places: Places, binaries: Binaries, address: Address): Promise<void> {
  await writeSettings(places, address);
  const failure = await spawnServer(places, binaries);
  const deadline = Date.now() + startTimeoutMs;
  while ((await askServer(address, places)) !== 'serves') {
    const reason = failure() ?? (Date.now() > deadline ? 'it is not ready yet' : undefined);
    if (reason !== undefined) throw await notStarted(places, reason);
    await delay(20);
  }
}

/** Ends the server: open transactions are undone, everything committed is on disk. Returns when it has ended. */
export async function stopServer(places: Places, binaries: Binaries): Promise<void> {
  const args = ['stop', '-w', '-t', String(stopTimeoutSeconds), '-s', '-m', 'fast', '-D', places.cluster];
  await run(binaries.program('pg_ctl'), args, places.user);
}

/** Returns a function that says how the process has ended; undefined: it runs. */
async function spawnServer(places: Places, binaries: Binaries): Promise<() => string | undefined> {
  await rename(places.logFile, `${places.logFile}.before`).catch(() => {});
  // A file, not a pipe, which would break with us; `wx`, because the folder is not root's and a link must not be followed.
  const log = await open(places.logFile, 'wx', 0o600).catch((cause) => {
    throw unwritable(places.home, cause);
  });
  const child = spawn(binaries.program('postgres'), ['-D', places.cluster], {
    ...asUser(places.user),
    stdio: ['ignore', log.fd, log.fd],
  });
  child.unref();
  // Listened for at once: it may have ended before the next await is over.
  let failure: string | undefined;
  child.once('error', (error) => (failure = error.message));
  child.once('exit', () => (failure ??= 'it ended without a word, as it does on a full disk'));
  await log.close();
  return () => failure;
}

async function notStarted(places: Places, otherwise: string): Promise<EmbeddedPostgresError> {
  const log = await readFile(places.logFile, 'utf8').catch(() => '');
  return new EmbeddedPostgresError(
    `PostgreSQL did not start on ${places.cluster}: ${reasonIn(log) ?? otherwise}; mend that (its log is ${places.logFile}), or set DATABASE_URL.`,
  );
}
