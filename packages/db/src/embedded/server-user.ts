import { execFileSync } from 'node:child_process';
import { EmbeddedPostgresError } from './embedded-postgres-error';

/** The operating system's user that PostgreSQL runs as. */
export type ServerUser = { uid: number; gid: number };

/**
 * Whom to run PostgreSQL as. It refuses to run as root, so there it runs as the owner of the cluster if one exists
 * already, else as `postgres` where the system has that user, else as `nobody`.
 *
 * @returns undefined: as ourselves.
 * @throws EmbeddedPostgresError when the cluster belongs to somebody whom we may not act for, or root finds no user.
 */
export function chooseServerUser(clusterOwner: ServerUser | undefined): ServerUser | undefined {
  const ourUid = process.getuid?.();
  if (ourUid !== 0) {
    if (clusterOwner === undefined || ourUid === undefined || clusterOwner.uid === ourUid) return undefined;
    throw new EmbeddedPostgresError(
      'The database in this data folder belongs to another user of this machine; start Rollcall as that user (or as root), or set DATA_DIR to another folder.',
    );
  }
  const user =
    clusterOwner !== undefined && clusterOwner.uid !== 0 ? clusterOwner : (lookUp('postgres') ?? lookUp('nobody'));
  if (user !== undefined) return user;
  throw new EmbeddedPostgresError(
    'PostgreSQL does not run as root and this system has neither a user "postgres" nor "nobody"; start Rollcall as another user, or set DATABASE_URL.',
  );
}

/** `undefined` where the system does not know the name. `id` also asks directories that are in no file (LDAP, macOS). */
function lookUp(name: string): ServerUser | undefined {
  const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}
