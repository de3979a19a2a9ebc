import { execFile } from 'node:child_process';
import { chmod, mkdtemp, open, rm, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export type SmallDisk = {
  folder: string;
  /** Takes all the room that is left. */
  fill: () => Promise<void>;
  /** Gives it back. */
  empty: () => Promise<void>;
} & AsyncDisposable;

/** A file system in memory of so many MB; null where we may not mount one. */
export async function mountSmallDisk(megabytes: number): Promise<SmallDisk | null> {
  const folder = await mkdtemp(join(tmpdir(), 'rollcall-disk-'));
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
  } catch {
    await rmdir(folder);
    return null;
  }
  // PostgreSQL's user has to pass through.
  await chmod(folder, 0o711);
  const ballast = join(folder, 'ballast');
  return {
    folder,
    fill: () => writeUntilFull(ballast),
    empty: () => rm(ballast),
    [Symbol.asyncDispose]: async () => {
      await run('umount', [folder]);
      await rmdir(folder);
    },
  };
}

async function writeUntilFull(path: string): Promise<void> {
  const file = await open(path, 'w');
  // Coarse, then fine, so that not even a page is left.
  for (const bytes of [1024 * 1024, 4096]) {
    const block = Buffer.alloc(bytes);
    let isFull = false;
    while (!isFull) {
      isFull = await file.write(block).then(
        ({ bytesWritten }) => bytesWritten < bytes,
        () => true,
      );
    }
  }
  await file.close();
}
