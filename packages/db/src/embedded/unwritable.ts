import { EmbeddedPostgresError } from './embedded-postgres-error';

/** What a person hears when something cannot be written into a folder; `cause` is Node's error with its code. */
export function unwritable(folder: string, cause: unknown): EmbeddedPostgresError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
  return new EmbeddedPostgresError(
    `Rollcall cannot write its data folder ${folder} (${code}); see that it is writable for this user and the disk has room, or set DATA_DIR to another folder.`,
    { cause },
  );
}
