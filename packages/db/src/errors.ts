import { databaseCodes, uniqueIndexes } from './errors/shapes';

const unavailableCodes = new Set([
  // The operating system's.
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'EPIPE',
  'ETIMEDOUT',
  // PostgreSQL's: shutting down, crashed, starting up, too many connections.
  '57P01',
  '57P02',
  '57P03',
  '53300',
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

// `pg` throws these without a code.
const unavailableMessages =
  /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Query read timeout|Client has encountered a connection error|Cannot use a pool after calling end)/;

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

/** True when the database did not answer (down, restarting, out of connections): the same request may succeed later. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (databaseCodes(error).some((code) => unavailableCodes.has(code))) return true;
  return error instanceof Error && unavailableMessages.test(error.message);
}
