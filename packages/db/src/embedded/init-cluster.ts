import { access, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { passwordFile } from './address';
import type { Binaries } from './binaries';
import { EmbeddedPostgresError } from './embedded-postgres-error';
import type { Places } from './places';
import { reasonIn } from './reason-in';
import { run } from './run';

const partialName = /^cluster\.(\d+)\.partial$/;

/**
 * Makes the cluster where there is none. Under another name first, so that one cut off half way is never taken for
 * whole: what a dead process left is removed.
 *
 * @throws EmbeddedPostgresError when initdb fails, or the cluster is of another major version of PostgreSQL.
 */
export async function ensureCluster(places: Places, binaries: Binaries): Promise<void> {
  await removeLeftovers(places);
  const version = await readVersion(places);
  if (version === undefined) return initCluster(places, binaries);
  if (version === binaries.majorVersion) return;
  throw new EmbeddedPostgresError(
    `The data in ${places.cluster} was made by PostgreSQL ${version} and Rollcall now brings ${binaries.majorVersion}; start the Rollcall that made it, or move its data to a server of your own and set DATABASE_URL.`,
  );
}

async function initCluster(places: Places, binaries: Binaries): Promise<void> {
  const partial = join(places.home, `cluster.${process.pid}.partial`);
  // The built-in locale sorts and folds alike on every platform, whatever locales the system has.
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--encoding=UTF8'];
  const authentication =
    process.platform === 'win32' ? ['-A', 'scram-sha-256', `--pwfile=${passwordFile(places)}`] : ['-A', 'trust'];
  const args = ['-D', partial, '-U', 'rollcall', '--data-checksums', ...locale, ...authentication];
  const { exitCode, output } = await run(binaries.program('initdb'), args, places.user);
  if (exitCode !== 0) {
    await rm(partial, { recursive: true, force: true });
    throw new EmbeddedPostgresError(
      `PostgreSQL could not make its data folder ${places.cluster}: ${reasonIn(output) ?? 'no reason given'}; see that the disk has room and the folder is writable, or set DATABASE_URL.`,
    );
  }
  await rename(partial, places.cluster).catch(async (error: unknown) => {
    await rm(partial, { recursive: true, force: true });
    // Two first starts at once: the other one was quicker.
    if ((await readVersion(places)) === undefined) throw error;
  });
}

async function removeLeftovers(places: Places): Promise<void> {
  for (const name of await readdir(places.home)) {
    const pid = partialName.exec(name)?.[1];
    if (pid === undefined || isRunning(Number(pid))) continue;
    // An initdb that outlived its parent may still be writing into it.
    await rm(join(places.home, name), { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function readVersion(places: Places): Promise<string | undefined> {
  const exists = await access(places.cluster).then(
    () => true,
    () => false,
  );
  if (!exists) return undefined;
  const text = await readFile(join(places.cluster, 'PG_VERSION'), 'utf8').catch(() => 'unknown version');
  return text.trim();
}
