import { randomUUID } from 'node:crypto';
import { access, cp, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { findPlatformPackage, linkLibraries, noBinaries } from './platform-package';
import { run } from './run';
import type { ServerUser } from './server-user';

export type Binaries = {
  /** Path of a program by its name. */
  program: (name: 'initdb' | 'pg_ctl' | 'postgres') => string;
  /** Major version, as in the PG_VERSION file of a cluster: "18". */
  majorVersion: string;
  /** Where they had to be copied to; undefined: they run in node_modules. */
  copiedTo?: string;
};

/**
 * Finds PostgreSQL for this platform and makes sure that `user` can run it: in node_modules where possible, else (a
 * project folder that this user may not enter, a read-only node_modules without the links) from a copy in `copyFolder`.
 *
 * @throws EmbeddedPostgresError that names DATABASE_URL where there is no PostgreSQL that runs on this machine.
 */
export async function findBinaries(
  user: ServerUser | undefined,
  copyFolder: string,
  packageFolder: string = findPlatformPackage(),
): Promise<Binaries> {
  // Where this fails the probe fails as well.
  await linkLibraries(packageFolder).catch(() => {});
  const inPlace = await probe(packageFolder, user);
  if (typeof inPlace !== 'string') return inPlace;

  const copiedTo = await copyPackage(packageFolder, copyFolder);
  const copied = await probe(copiedTo, user);
  if (typeof copied === 'string') throw noBinaries(copied);
  return { ...copied, copiedTo };
}

/**
 * Starting the program answers every question at once: may the user enter, is it for this machine, are its libraries
 * there.
 *
 * @returns the binaries, or why they do not run.
 */
async function probe(folder: string, user: ServerUser | undefined): Promise<Binaries | string> {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string) => join(folder, 'native', 'bin', name + suffix);
  const { exitCode, output } = await run(program('postgres'), ['--version'], user);
  const majorVersion = /PostgreSQL\) (\d+)/.exec(output)?.[1];
  if (exitCode === 0 && majorVersion !== undefined) return { program, majorVersion };
  return output.split('\n')[0] ?? 'it does not start';
}

async function copyPackage(packageFolder: string, copyFolder: string): Promise<string> {
  const manifest = await readFile(join(packageFolder, 'package.json'), 'utf8');
  const { version }: { version: string } = JSON.parse(manifest);
  const copy = join(copyFolder, `postgresql-${version}`);
  if (await exists(copy)) return copy;
  // Under another name first: a copy that was cut off must never look complete.
  const partial = `${copy}.${randomUUID()}.partial`;
  await mkdir(dirname(copy), { recursive: true });
  try {
    await cp(packageFolder, partial, { recursive: true, verbatimSymlinks: true });
    await linkLibraries(partial);
    // Whatever root's umask was when the packages were installed, and however read-only they were.
    if (process.platform !== 'win32') await run('chmod', ['-R', 'u+w,a+rX', partial], undefined);
    await rename(partial, copy);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    // Another process may have been quicker.
    if (!(await exists(copy))) throw error;
  }
  return copy;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
