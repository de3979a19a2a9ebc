import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Address } from './address';
import type { Binaries } from './binaries';
import { EmbeddedPostgresError } from './embedded-postgres-error';
import type { Places } from './places';
import { run } from './run';
import { writeSettings } from './settings';

// Replaying the log after a crash can take a while; a server that is still at it is left alone.
const startTimeoutSeconds = 120;
const stopTimeoutSeconds = 60;

/**
 * What postmaster.pid says about the server that runs on this cluster, or ran on it when the machine stopped. The file
 * is PostgreSQL's own guard against two servers on one cluster: it is read here and never removed.
 */
export async function recordedAddress(places: Places, address: Address): Promise<Address | undefined> {
  const file = await readFile(join(places.cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const [, , , port, socketFolder, listenAddress] = file.split('\n');
  const host = socketFolder || listenAddress;
  return host && port ? { ...address, host, port: Number(port) } : undefined;
}

/**
 * Starts the server and returns when it accepts connections.
 *
 * @throws EmbeddedPostgresError with the last line of the server's log.
 */
export async function startServer(places: Places, binaries: Binaries, address: Address): Promise<void> {
  await writeSettings(places.cluster, address);
  await rename(places.logFile, `${places.logFile}.before`).catch(() => {});
  const args = ['start', '-w', '-t', String(startTimeoutSeconds), '-s', '-D', places.cluster, '-l', places.logFile];
  const { exitCode, output } = await run(binaries.program('pg_ctl'), args, places.user);
  if (exitCode === 0) return;
  throw new EmbeddedPostgresError(
    `PostgreSQL did not start on ${places.cluster}: ${(await lastLogLine(places)) ?? output}; mend that (its log is ${places.logFile}), or set DATABASE_URL.`,
  );
}

/** Ends the server: open transactions are undone, everything committed is on disk. Returns when its process is gone. */
export async function stopServer(places: Places, binaries: Binaries): Promise<void> {
  const args = ['stop', '-w', '-t', String(stopTimeoutSeconds), '-s', '-m', 'fast', '-D', places.cluster];
  await run(binaries.program('pg_ctl'), args, places.user);
}

/** The reason stands in the last line that is an error; what follows it says only that the server has ended. */
async function lastLogLine(places: Places): Promise<string | undefined> {
  const log = await readFile(places.logFile, 'utf8').catch(() => '');
  const lines = log.split('\n').filter((line) => line.trim() !== '');
  const line = lines.findLast((text) => /FATAL|PANIC|ERROR/.test(text)) ?? lines.at(-1);
  return line?.replace(/^.*?(FATAL|PANIC|ERROR|LOG): +/, '').replace(/\.$/, '');
}
