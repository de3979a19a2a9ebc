/** Why the embedded PostgreSQL cannot serve. `message` is one sentence for a person, saying what to do. */
export class EmbeddedPostgresError extends Error {
  override name = 'EmbeddedPostgresError';
}
