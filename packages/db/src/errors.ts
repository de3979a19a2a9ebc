import { DatabaseError } from 'pg';
import { databaseCodes, uniqueIndexes } from './errors/shapes';

// Each was seen when a real server was stopped, killed or frozen under load, unless it says otherwise.
const unavailableCodes = new Set([
  // The operating system's; the last three are what a network does that a socket on this machine does not.
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  // PostgreSQL's: shutting down, crashed, starting up.
  '57P01',
  '57P02',
  '57P03',
  // It has no connection, memory or disk left (not seen).
  '53100',
  '53200',
  '53300',
  // A statement or its wait for a lock took too long, or a transaction stood still. It may be one bad statement, but
  // for whoever asked it is the same: nothing was refused, and a server that has been frozen says just this.
  '57014',
  '55P03',
  '25P03',
  // It has become the copy that others write to: the old server after a failover (not seen).
  '25006',
  // Prisma's: not reachable, timed out, closed, no connection free in time.
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
  'P2037',
  // A transaction could not begin in time, because no connection was free, or took longer than it may.
  'P2028',
  // The adapter's.
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
  'TooManyConnections',
]);

// Connection exceptions, which PostgreSQL's poolers and libraries raise (not seen).
const connectionException = /^08\w{3}$/;

// `pg` throws these without a code, Prisma puts sentences of its own before them. ENOENT stands here because by its code
// alone it is any file that is missing, not just the socket of a server that does not run.
const unavailableMessages =
  /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Query read timeout|Client has encountered a connection error|Cannot use a pool after calling end|connect ENOENT)/m;

/**
 * True when a unique index refused a row, through Prisma or through `query`. With `column` (its name in the database),
 * only when that column is part of the index.
 */
export function isUniqueViolation(error: unknown, column?: string): boolean {
  const codes = databaseCodes(error);
  if (!codes.includes('23505') && !codes.includes('P2002')) return false;
  // Prisma names an index after its table and columns: users_email_key, enrollments_class_id_student_id_key.
  return column === undefined || uniqueIndexes(error).some((index) => `_${index}_`.includes(`_${column}_`));
}

/**
 * True when the database did not answer, or not in time (down, restarting, frozen, out of room): the same request may
 * succeed later. Whether a write under way was stored is not known.
 */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (databaseCodes(error).some((code) => unavailableCodes.has(code) || connectionException.test(code))) return true;
  return error instanceof Error && unavailableMessages.test(error.message);
}

/** True for every failure that came from the database or the client that speaks to it, an outage or not. */
export function isDatabaseError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // All of Prisma's carry the version of its client.
  return error instanceof DatabaseError || 'clientVersion' in error || isDatabaseUnavailable(error);
}
