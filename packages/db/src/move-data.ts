import { Client } from 'pg';
import { clientConfig, type Connection } from './connection';

/** How many rows of a table came over. */
export type MovedTable = { table: string; rows: number };

/** Rows of one statement: some MB at most, for the widest rows are about a kilobyte. */
const ROWS_AT_ONCE = 2_000;

/**
 * Copies every row of every table into another database that has the same tables, migrated and empty, and sets its
 * counters on. One transaction on either side: the source as it was at one moment, the target whole or not at all. The
 * rows travel as JSON by column name, so the two servers may be of different versions, and no superuser is needed.
 */
export async function moveData(from: Connection, to: Connection): Promise<MovedTable[]> {
  const source = new Client(clientConfig(from));
  const target = new Client(clientConfig(to));
  for (const client of [source, target]) client.on('error', () => {});
  try {
    await Promise.all([source.connect(), target.connect()]);
    await source.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await target.query('BEGIN');
    const moved: MovedTable[] = [];
    for (const table of await tablesInOrder(source))
      moved.push({ table, rows: await moveTable(source, target, table) });
    await setCountersOn(target);
    await target.query('COMMIT');
    return moved;
  } finally {
    await Promise.all([source.end(), target.end()]);
  }
}

/** Each after those that its foreign keys name. The history of migrations stays: the target has its own. */
async function tablesInOrder(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ table: string; needs: string[] }>(`
    SELECT t.relname AS table,
      array(SELECT r.relname::text FROM pg_constraint c JOIN pg_class r ON r.oid = c.confrelid
        WHERE c.conrelid = t.oid AND c.contype = 'f' AND c.confrelid <> t.oid) AS needs
    FROM pg_class t
    WHERE t.relkind = 'r' AND t.relnamespace = 'public'::regnamespace AND t.relname <> '_prisma_migrations'
    ORDER BY t.oid`);
  const ordered: string[] = [];
  while (ordered.length < rows.length) {
    const next = rows.find(({ table, needs }) => {
      return !ordered.includes(table) && needs.every((need) => ordered.includes(need));
    });
    if (next === undefined) throw new Error('The tables name each other in a circle.');
    ordered.push(next.table);
  }
  return ordered;
}

async function moveTable(source: Client, target: Client, table: string): Promise<number> {
  const name = source.escapeIdentifier(table);
  await source.query(`DECLARE moved NO SCROLL CURSOR FOR SELECT row_to_json(t)::text AS row FROM ${name} t`);
  let moved = 0;
  for (;;) {
    const { rows } = await source.query<{ row: string }>(`FETCH ${ROWS_AT_ONCE} FROM moved`);
    if (rows.length === 0) break;
    const batch = `[${rows.map(({ row }) => row).join(',')}]`;
    const text = `INSERT INTO ${name} SELECT * FROM json_populate_recordset(NULL::${name}, $1::json)`;
    moved += (await target.query(text, [batch])).rowCount ?? 0;
  }
  await source.query('CLOSE moved');
  return moved;
}

/** A row that came with its number did not draw it: the next one must not draw it again. */
async function setCountersOn(target: Client): Promise<void> {
  const { rows } = await target.query<{ table: string; column: string; sequence: string }>(`
    SELECT table_name AS table, column_name AS column,
      pg_get_serial_sequence(quote_ident(table_name), column_name) AS sequence
    FROM information_schema.columns
    WHERE table_schema = 'public' AND pg_get_serial_sequence(quote_ident(table_name), column_name) IS NOT NULL`);
  for (const { table, column, sequence } of rows) {
    const largest = `(SELECT max(${target.escapeIdentifier(column)}) FROM ${target.escapeIdentifier(table)})`;
    await target.query(`SELECT setval($1, coalesce(${largest}, 1), ${largest} IS NOT NULL)`, [sequence]);
  }
}
