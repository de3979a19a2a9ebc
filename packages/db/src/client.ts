import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { clientConfig, type Connection } from './connection';
import { PrismaClient, type Prisma } from './generated/client';

// More connections made the hot path slower, and so did fewer (docs: measured with 5, 12 and 30).
const defaultPoolSize = 12;
const aliveTimeoutMs = 2_000;

export type Database = {
  prisma: PrismaClient;
  /** One prepared statement, one round trip: for the hot path, where Prisma's client costs too much. */
  query<Row>(statement: { name: string; text: string; values: unknown[] }): Promise<Row[]>;
  /** True when a trivial query answers within two seconds. */
  isAlive(): Promise<boolean>;
  /** Waits for running queries, then closes every connection. */
  close(): Promise<void>;
};

/** Prisma's client inside of `$transaction`. */
export type Transaction = Prisma.TransactionClient;

/**
 * Opens a database: one pool of connections that Prisma and `query` share. Connects at the first query, not here; a
 * query fails when no connection is free within 5 s, when it runs for 30 s, or waits 10 s for a lock.
 */
export function openDatabase(connection: Connection, options: { poolSize?: number } = {}): Database {
  const pool = new Pool({
    ...clientConfig(connection),
    max: options.poolSize ?? defaultPoolSize,
    application_name: 'rollcall',
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
    // Longer than the server's own limit: it only speaks when the network is gone and no answer will come.
    query_timeout: 35_000,
    lock_timeout: 10_000,
    idle_in_transaction_session_timeout: 30_000,
  });
  // A restart of the server breaks idle connections. The pool drops them and the next query opens a new one; without a
  // listener the event would end the process.
  pool.on('error', () => {});
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });

  return {
    prisma,
    query: async (statement) => (await pool.query(statement)).rows,
    isAlive: () => answers(pool),
    close: async () => {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

async function answers(pool: Pool): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, aliveTimeoutMs, false);
  });
  const answer = pool.query('SELECT 1').then(
    () => true,
    () => false,
  );
  const alive = await Promise.race([answer, tooLate]);
  clearTimeout(timer);
  return alive;
}
