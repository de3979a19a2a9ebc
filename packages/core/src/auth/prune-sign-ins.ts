import type { Core } from '../core';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Failed sign-ins in a row are forgotten where none came for so long. Longer than any lock. */
const FAILURES_KEPT_MS = DAY_MS;

/** How long after its end a link is still told from one that never was ("has expired"). */
const RESETS_KEPT_MS = DAY_MS;

/** How long after its end a login is kept: an old refresh token is known as that login's until then. */
const LOGINS_KEPT_MS = 30 * DAY_MS;

/** Deletes what nobody can ask for any more. Any number of processes may do so at once, as often as they like. */
export async function pruneSignIns(core: Core): Promise<void> {
  const before = (ageMs: number) => ({ lt: new Date(core.now().getTime() - ageMs) });
  const { signInFailure, passwordReset, login } = core.database.prisma;
  await signInFailure.deleteMany({ where: { lastFailedAt: before(FAILURES_KEPT_MS) } });
  await passwordReset.deleteMany({ where: { expiresAt: before(RESETS_KEPT_MS) } });
  await login.deleteMany({ where: { expiresAt: before(LOGINS_KEPT_MS) } });
}
