import { openDatabase, type Database } from './client';
import type { Connection } from './connection';
import { createEmptyDatabase } from './testing/empty-database';
import { templateDatabase } from './testing/test-server';

export type TestDatabase = {
  connection: Connection;
  database: Database;
  /** Closes the database and drops it. */
  [Symbol.asyncDispose](): Promise<void>;
};

/**
 * A fresh, migrated database without rows for one test file (`await using`), copied from the template that the global
 * setup (`@rollcall/db/testing/global-setup`) has made.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const empty = await createEmptyDatabase(templateDatabase);
  const database = openDatabase(empty.connection);
  return {
    connection: empty.connection,
    database,
    [Symbol.asyncDispose]: async () => {
      await database.close();
      await empty[Symbol.asyncDispose]();
    },
  };
}
