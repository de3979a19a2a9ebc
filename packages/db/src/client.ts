import { Socket } from 'node:net';
import { PrismaPg } from '@prisma/adapter-pg';
import { Pool, type PoolClient } from 'pg';
import { clientConfig, type Connection } from './connection';
import { PrismaClient, type Prisma } from './generated/client';

// More connections made the hot path slower, and so did fewer (docs: measured with 5, 12 and 30).
const defaultPoolSize = 12;
const aliveTimeoutMs = 2_000;

// A person with a phone waits some ten seconds, and the SDK gives up after 15: before that each request has its answer,
// also from a database that stands still. Our statements take milliseconds, so none is cut that would have succeeded.
export const connectWithinMs = 3_000;
const lockWithinMs = 5_000;
const statementWithinMs = 8_000;
// Longer than the server's own limit: it only speaks when the server or the network stands still.
const silentForMs = 9_000;

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
 * query fails when no connection is free within 3 s, when it runs for 8 s, waits 5 s for a lock, or when the server is
 * silent for 9 s: so within 12 s at the latest.
 */
export function openDatabase(connection: Connection, options: { poolSize?: number } = {}): Database {
  const pool = new Pool({
    ...clientConfig(connection),
    max: options.poolSize ?? defaultPoolSize,
    application_name: 'rollcall',
    keepAlive: true,
    connectionTimeoutMillis: connectWithinMs,
    statement_timeout: statementWithinMs,
    lock_timeout: lockWithinMs,
    idle_in_transaction_session_timeout: 30_000,
  });
  // A restart of the server breaks idle connections. The pool drops them and the next query opens a new one; without a
  // listener the event would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => {
    // The same for one that is in use, but has no statement under way: the one in a transaction, between two.
    client.on('error', () => {});
    dropWhenSilent(client);
  });
  // A transaction waits for its connection as long as a query does.
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool), transactionOptions: { maxWait: connectWithinMs } });

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

/**
 * Gives a connection up that has said nothing for too long. `pg`'s own query_timeout only gives up the statement: Prisma
 * then hands a transaction's connection back as it is, and whoever gets it next writes into a transaction that nobody
 * will ever commit.
 */
function dropWhenSilent(client: PoolClient): void {
  const { stream } = client.connection;
  if (!(stream instanceof Socket)) return;
  stream.setTimeout(silentForMs, () => stream.destroy(new Error('Connection terminated: the server is silent')));
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
