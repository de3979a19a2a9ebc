import { openDatabase } from '@rollcall/db/client';
import type { Connection } from '@rollcall/db/connection';

export type WatchedWrites = {
  /** The tables of the rows that were written since the last call, each once; what was rolled back is not among them. */
  take: () => Promise<string[]>;
} & AsyncDisposable;

/**
 * Notes every row that is written in a database, in whatever table there is, by a trigger. More than a checksum of the
 * tables: it also sees what was changed and changed back.
 */
export async function watchWrites(connection: Connection): Promise<WatchedWrites> {
  const database = openDatabase(connection, { poolSize: 1 });
  await database.query({
    name: 'watch-writes',
    text: `
      DO $do$
      DECLARE watched record;
      BEGIN
        CREATE TABLE watched_writes (table_name text NOT NULL);
        CREATE FUNCTION watch_write() RETURNS trigger LANGUAGE plpgsql AS $fn$
          BEGIN INSERT INTO watched_writes VALUES (TG_TABLE_NAME); RETURN NULL; END $fn$;
        FOR watched IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'watched_writes' LOOP
          EXECUTE format(
            'CREATE TRIGGER watched AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION watch_write()',
            watched.tablename);
        END LOOP;
      END $do$`,
    values: [],
  });
  return {
    take: async () => {
      const rows = await database.query<{ table_name: string }>({
        name: 'take-writes',
        text: 'DELETE FROM watched_writes RETURNING table_name',
        values: [],
      });
      return [...new Set(rows.map((row) => row.table_name))].toSorted();
    },
    [Symbol.asyncDispose]: () => database.close(),
  };
}
