import { chmod, chown, mkdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error';
import { run } from './run';
import { chooseServerUser, type ServerUser } from './server-user';
import { shortHash } from './short-hash';
import { unwritable } from './unwritable';

export type Places = {
  /** Whom PostgreSQL runs as; undefined: as ourselves. */
  user: ServerUser | undefined;
  /** The folder that was asked for, in full. */
  dataFolder: string;
  /** Belongs to PostgreSQL's user alone: the cluster, the log, the socket. */
  home: string;
  /** PostgreSQL's own data folder. */
  cluster: string;
  logFile: string;
  /** Where the binaries go when they cannot run in node_modules. */
  copyFolder: string;
  /** True when `home` is not inside `dataFolder`. */
  moved: boolean;
};

const systemFolder = '/var/lib/rollcall';

/**
 * Makes the folder that PostgreSQL lives in: inside the data folder or, where PostgreSQL's user may not enter that
 * (under root alone), in /var/lib/rollcall under a hash of the data folder's path.
 *
 * @throws EmbeddedPostgresError when the folders cannot be written or belong to another user.
 */
export async function preparePlaces(dataDir: string): Promise<Places> {
  const dataFolder = await makeDataFolder(dataDir);
  const inside = join(dataFolder, 'postgresql');
  const outside = join(systemFolder, shortHash(dataFolder));
  // Where data lies already it stays, even if the permissions around it have changed since.
  const [ownerInside, ownerOutside] = [await ownerOf(inside), await ownerOf(outside)];
  const user = chooseServerUser(ownerOutside ?? ownerInside);
  const closed = user !== undefined && !(await mayEnter(dataFolder, user));
  if (closed && ownerInside && !ownerOutside) {
    throw new EmbeddedPostgresError(
      `The user that runs PostgreSQL may no longer enter ${dataFolder}; allow it again (chmod o+x), or set DATA_DIR to another folder.`,
    );
  }
  const moved = ownerOutside !== undefined || closed;
  const home = moved ? outside : inside;
  await makeHome(home, user).catch((cause) => {
    throw unwritable(home, cause);
  });
  return {
    user,
    dataFolder,
    home,
    cluster: join(home, 'cluster'),
    logFile: join(home, 'postgresql.log'),
    copyFolder: user === undefined ? home : systemFolder,
    moved,
  };
}

async function makeDataFolder(dataDir: string): Promise<string> {
  try {
    await mkdir(dataDir, { recursive: true });
    return await realpath(dataDir);
  } catch (cause) {
    throw unwritable(dataDir, cause);
  }
}

async function makeHome(home: string, user: ServerUser | undefined): Promise<void> {
  if (home.startsWith(systemFolder)) {
    await mkdir(systemFolder, { recursive: true });
    // Root's umask may be stricter, and PostgreSQL's user has to pass through.
    await chmod(systemFolder, 0o755);
  }
  await mkdir(home, { recursive: true, mode: 0o700 });
  if (user !== undefined) await chown(home, user.uid, user.gid);
}

async function ownerOf(folder: string): Promise<ServerUser | undefined> {
  return stat(folder).then(
    ({ uid, gid }) => ({ uid, gid }),
    () => undefined,
  );
}

async function mayEnter(folder: string, user: ServerUser): Promise<boolean> {
  const { exitCode } = await run('test', ['-x', folder], user);
  return exitCode === 0;
}
