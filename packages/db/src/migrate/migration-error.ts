/** Why the database could not be brought to this version of Rollcall. `message` is one sentence for a person. */
export class MigrationError extends Error {
  override name = 'MigrationError';
}
