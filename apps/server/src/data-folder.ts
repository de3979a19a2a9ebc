import { access, constants, mkdir, readdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { StartError } from './env';

/** Makes the data folder where there is none. Fails with a StartError where it cannot be made or written. */
export async function openDataFolder(folder: string): Promise<void> {
  try {
    await makeFolder(resolve(folder));
    await access(folder, constants.W_OK);
    // Fails where it is a file.
    await readdir(folder);
  } catch {
    throw new StartError(`The data folder ${folder} cannot be written. Please give DATA_DIR a folder that can.`);
  }
}

/** Not `mkdir`'s own `recursive`: below /proc, where nothing can be made, it never comes back (Node 20). */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o755 });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST') return;
    const parent = dirname(folder);
    const isParentThere = await access(parent).then(
      () => true,
      () => false,
    );
    if (code !== 'ENOENT' || isParentThere) throw error;
    await makeFolder(parent);
    await mkdir(folder);
  }
}
