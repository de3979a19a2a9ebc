import { randomBytes } from 'node:crypto';
import { lchown, lstat, mkdir, readFile, rmdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Connection } from '../connection';
import { EmbeddedPostgresError } from './embedded-postgres-error';
import type { Places } from './places';
import { shortHash } from './short-hash';

/** How the server of one data folder is reached: always host and port, never a URL. */
export type Address = Exclude<Connection, { connectionString: string }>;

// The kernel's limit for the path of a socket is 107 bytes on Linux and 103 on macOS.
const longestSocketPath = 103;
const socketName = '.s.PGSQL.5432';

/**
 * Chooses where the server will listen: on a socket in its own folder, which nobody else may enter, so it needs no
 * password. Windows has no such socket: there a free loopback port, with a password.
 *
 * @throws EmbeddedPostgresError when the folder for the socket belongs to somebody else.
 */
export async function chooseAddress(places: Places): Promise<Address> {
  const identity = { user: 'rollcall', database: 'postgres' };
  if (process.platform === 'win32') {
    return { ...identity, host: '127.0.0.1', port: await freePort(), password: await readPassword(places) };
  }
  return { ...identity, host: await socketFolder(places), port: 5432 };
}

/** The file that holds the generated password (Windows alone). */
export function passwordFile(places: Places): string {
  return join(places.home, 'password');
}

/** Removes what `chooseAddress` made outside of the data folder, once the server has stopped. */
export async function releaseAddress(places: Places, address: Address): Promise<void> {
  if (address.host !== shortSocketFolder(places)) return;
  // Not empty: another Rollcall has begun to use it.
  await rmdir(address.host).catch(() => {});
}

function shortSocketFolder(places: Places): string {
  return `/tmp/rollcall-${shortHash(places.home)}`;
}

async function socketFolder(places: Places): Promise<string> {
  if (Buffer.byteLength(join(places.home, socketName)) <= longestSocketPath) return places.home;
  const folder = shortSocketFolder(places);
  const made = await mkdir(folder, { mode: 0o700 }).then(
    () => true,
    () => false,
  );
  if (made && places.user !== undefined) await lchown(folder, places.user.uid, places.user.gid);
  const found = await lstat(folder);
  // Anybody may make a folder of that name in /tmp; only in our own is the socket private.
  if (!found.isDirectory() || found.uid !== (places.user?.uid ?? process.getuid?.()) || (found.mode & 0o077) !== 0) {
    throw new EmbeddedPostgresError(
      `The folder ${folder} belongs to another user; remove it, or set DATA_DIR to a shorter path.`,
    );
  }
  return folder;
}

async function readPassword(places: Places): Promise<string> {
  const file = passwordFile(places);
  // The first start makes it; `wx` never replaces the one that the cluster knows.
  await writeFile(file, randomBytes(24).toString('base64url'), { flag: 'wx', mode: 0o600 }).catch(() => {});
  return readFile(file, 'utf8');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
