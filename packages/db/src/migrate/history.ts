import type { ClientBase } from 'pg';
import { MigrationError } from './migration-error';
import type { Migration } from './migration-files';

export type HistoryEntry = { name: string; checksum: string; finished: boolean };

// The table exactly as Prisma's engine creates it, so that both may work on one database.
const createHistory = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                  VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum            VARCHAR(64) NOT NULL,
    finished_at         TIMESTAMPTZ,
    migration_name      VARCHAR(255) NOT NULL,
    logs                TEXT,
    rolled_back_at      TIMESTAMPTZ,
    started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`;

/** What was applied to the database before; makes the table where there is none. */
export async function readHistory(client: ClientBase): Promise<HistoryEntry[]> {
  await client.query(createHistory);
  const { rows } = await client.query<HistoryEntry>(`
    SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
    FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`);
  return rows;
}

/** @throws MigrationError when what was applied is not what these migrations say. */
export function checkHistory(history: HistoryEntry[], migrations: Migration[]): void {
  const checksums = new Map(migrations.map((migration) => [migration.name, migration.checksum]));
  for (const { name, checksum, finished } of history) {
    const expected = checksums.get(name);
    if (!finished) {
      throw new MigrationError(
        `Migration ${name} failed halfway when Prisma applied it; mend the database and mark it with "prisma migrate resolve".`,
      );
    }
    if (expected === undefined) {
      throw new MigrationError(
        `The database was brought to a newer version by migration ${name}; start that version of Rollcall or a later one.`,
      );
    }
    if (expected !== checksum) {
      throw new MigrationError(
        `Migration ${name} was changed after it had been applied; restore its migration.sql and put the change into a new migration.`,
      );
    }
  }
}
