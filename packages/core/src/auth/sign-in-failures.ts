import { createHash } from 'node:crypto';
import type { Transaction } from '@rollcall/db/client';
import type { Core } from '../core';
import { FAILURES_BEFORE_LOCK, LOCK_MINUTES, type Failures } from './lockout';

/** The failures in a row at this address; null: none. */
export async function readFailures(core: Core, email: string): Promise<Failures | null> {
  const [row] = await core.database.query<Failures>({
    name: 'read-sign-in-failures',
    text: 'SELECT failures, locked_until AS "lockedUntil" FROM sign_in_failures WHERE email_hash = $1',
    values: [emailHash(email)],
  });
  return row ?? null;
}

/**
 * Counts one more and answers where that leads, in one statement, so that of many at once each gets a number of its own.
 * A lock that has run out is forgotten: the count begins anew.
 */
export async function countFailure(core: Core, email: string): Promise<Failures> {
  const now = core.now();
  const lockedUntil = new Date(now.getTime() + LOCK_MINUTES * 60_000);
  const [row] = await core.database.query<Failures>({
    name: 'count-sign-in-failure',
    text: `
      INSERT INTO sign_in_failures AS f (email_hash, failures, last_failed_at) VALUES ($1, 1, $2)
      ON CONFLICT (email_hash) DO UPDATE SET
        failures = CASE WHEN f.locked_until <= $2 THEN 1 ELSE f.failures + 1 END,
        locked_until = CASE
          WHEN f.locked_until <= $2 THEN NULL
          WHEN f.locked_until IS NULL AND f.failures + 1 >= ${FAILURES_BEFORE_LOCK} THEN $3::timestamptz
          ELSE f.locked_until END,
        last_failed_at = $2
      RETURNING failures, locked_until AS "lockedUntil"`,
    values: [emailHash(email), now, lockedUntil],
  });
  if (row === undefined) throw new Error('An upsert returns its row');
  return row;
}

/** The right password ends the row of failures. A lock stays: it was set after that password had been looked at. */
export async function clearFailures(core: Core, email: string): Promise<void> {
  await core.database.query({
    name: 'clear-sign-in-failures',
    text: 'DELETE FROM sign_in_failures WHERE email_hash = $1 AND (locked_until IS NULL OR locked_until <= $2)',
    values: [emailHash(email), core.now()],
  });
}

/** Opens a locked account: who has the mailbox has proved more than a password does. */
export async function unlock(tx: Transaction, email: string): Promise<void> {
  await tx.signInFailure.deleteMany({ where: { emailHash: emailHash(email) } });
}

/** The e-mail is lower case already, as every e-mail from the contracts is. */
function emailHash(email: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(email).digest());
}
