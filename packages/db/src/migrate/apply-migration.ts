import { randomUUID } from 'node:crypto';
import type { ClientBase } from 'pg';
import { MigrationError } from './migration-error';
import type { Migration } from './migration-files';

const recordMigration = `
  INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
  VALUES ($1, $2, $3, $4, clock_timestamp(), 1)`;

/**
 * Runs one migration and records it in the same transaction: a failure leaves no trace.
 *
 * @throws MigrationError with the database's own message.
 */
export async function applyMigration(client: ClientBase, migration: Migration): Promise<void> {
  const startedAt = new Date();
  try {
    await client.query('BEGIN');
    await client.query(migration.sql);
    await client.query(recordMigration, [randomUUID(), migration.checksum, migration.name, startedAt]);
    await client.query('COMMIT');
  } catch (cause) {
    await client.query('ROLLBACK').catch(() => {});
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new MigrationError(`Migration ${migration.name} failed and was undone: ${reason}.`, { cause });
  }
}
