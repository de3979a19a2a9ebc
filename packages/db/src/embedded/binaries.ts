import { access, cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { requireFromPackage } from '../package-folder';
import { EmbeddedPostgresError } from './embedded-postgres-error';
import { run } from './run';
import type { ServerUser } from './server-user';

export type Binaries = {
  /** Path of a program by its name. */
  program(name: 'initdb' | 'pg_ctl' | 'postgres'): string;
  /** Major version, as in the PG_VERSION file of a data folder: "18". */
  majorVersion: string;
  /** Where they had to be copied to; undefined: they run in node_modules. */
  copiedTo?: string;
};

/**
 * Finds PostgreSQL for this platform and makes sure that `user` can run it: in node_modules where possible, else (a
 * project folder that this user may not enter, a read-only node_modules) from a copy in `copyFolder`.
 *
 * @throws EmbeddedPostgresError that names DATABASE_URL where there is no PostgreSQL that runs on this machine.
 */
export async function findBinaries(user: ServerUser | undefined, copyFolder: string): Promise<Binaries> {
  const { packageFolder, version } = await findPackage();
  await linkLibraries(packageFolder).catch(() => {});
  const inPlace = await probe(packageFolder, user);
  if (inPlace.binaries) return inPlace.binaries;

  const copy = join(copyFolder, `postgresql-${version}`);
  await copyPackage(packageFolder, copy);
  const copied = await probe(copy, user);
  if (copied.binaries) return { ...copied.binaries, copiedTo: copy };
  throw noBinaries(copied.reason);
}

async function findPackage(): Promise<{ packageFolder: string; version: string }> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const entry = requireFromPackage.resolve(`@embedded-postgres/${platform}-${process.arch}`);
    const packageFolder = dirname(dirname(entry));
    const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
    return { packageFolder, version };
  } catch {
    throw noBinaries('none is published or installed for it');
  }
}

function noBinaries(reason: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `The PostgreSQL that Rollcall brings does not run on this machine (${process.platform}, ${process.arch}: ${reason}); set DATABASE_URL to the address of a PostgreSQL server.`,
  );
}

/** Starting the program answers every question at once: may the user enter, may it run, are its libraries there. */
async function probe(folder: string, user: ServerUser | undefined): Promise<{ binaries?: Binaries; reason: string }> {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string) => join(folder, 'native', 'bin', name + suffix);
  const { exitCode, output } = await run(program('postgres'), ['--version'], user);
  const majorVersion = /PostgreSQL\) (\d+)/.exec(output)?.[1];
  if (exitCode !== 0 || majorVersion === undefined) return { reason: output.split('\n')[0] ?? '' };
  return { binaries: { program, majorVersion }, reason: '' };
}

/**
 * npm packages carry no symbolic links; the package makes those of its libraries in a postinstall script, which does
 * not run here, from a list that we read instead.
 */
async function linkLibraries(packageFolder: string): Promise<void> {
  const list = await readFile(join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(list) as { source: string; target: string }[];
  for (const { source, target } of links) {
    await symlink(basename(source), join(packageFolder, target)).catch(ignoreExisting);
  }
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

async function copyPackage(packageFolder: string, copy: string): Promise<void> {
  if (await exists(copy)) return;
  // Under another name first: a copy that was cut off must never look complete.
  const partial = `${copy}.${process.pid}.partial`;
  await mkdir(dirname(copy), { recursive: true });
  try {
    await cp(packageFolder, partial, { recursive: true, verbatimSymlinks: true });
    await linkLibraries(partial);
    // Whatever root's umask was when the packages were installed.
    if (process.platform !== 'win32') await run('chmod', ['-R', 'a+rX', partial], undefined);
    await rename(partial, copy);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    // Another process may have been quicker.
    if (!(await exists(copy))) throw error;
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
