import type { Role } from '@rollcall/contracts/users';
import type { Transaction } from '@rollcall/db/client';
import type { Core } from '../core';

/**
 * The advisory lock between registering and keeping places; any number that nothing else of ours uses. Of its
 * neighbours, packages/db holds one while it migrates and one for as long as the embedded server runs.
 */
const KEPT_PLACES_LOCK = 72_707_371;

type Account = { id: string; email: string; role: Role };

/**
 * Stores an account (a new one, or one with another e-mail) and turns the places that teachers kept for its e-mail into
 * enrolments, in one transaction: a student who was invited is in the class from the first moment on.
 */
export async function storeWithKeptPlaces<Stored extends { user: Account }>(
  core: Core,
  store: (tx: Transaction) => Promise<Stored>,
): Promise<Stored> {
  const { stored, taken } = await core.database.prisma.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(${KEPT_PLACES_LOCK})`;
    const result = await store(tx);
    const { user } = result;
    return { stored: result, taken: user.role === 'student' ? await takeKeptPlaces(tx, user, core.now()) : 0 };
  });
  if (taken > 0) core.catalogue.changed();
  return stored;
}

/**
 * Lets no account be stored until the transaction ends. Without it, a teacher who looks for an account right before it
 * is stored would keep a place that nobody comes for: neither sees what the other has not committed yet. Registrations do
 * not wait for each other. Take it behind the class's lock; read accounts in a later statement.
 */
export async function awaitRegistrations(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${KEPT_PLACES_LOCK})`;
}

/** A place keeps its id, so that a teacher who removes it meanwhile finds it. Returns how many were taken. */
function takeKeptPlaces(tx: Transaction, user: Account, at: Date): Promise<number> {
  return tx.$executeRaw`
    WITH kept AS (DELETE FROM invitations WHERE email = ${user.email} RETURNING id, class_id)
    INSERT INTO enrollments (id, class_id, student_id, enrolled_at)
    SELECT id, class_id, ${user.id}::uuid, ${at}::timestamptz FROM kept
    ON CONFLICT (class_id, student_id) DO NOTHING`;
}
