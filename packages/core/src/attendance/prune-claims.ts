import type { Core } from '../core';

/** How long a redeemed claim is kept; none is worth anything for more than ten minutes. */
const KEPT_MS = 24 * 60 * 60 * 1000;

/** Deletes what no claim can meet any more. Any number of processes may do so at once, as often as they like. */
export async function pruneClaims(core: Core): Promise<void> {
  const before = new Date(core.now().getTime() - KEPT_MS);
  await core.database.prisma.redeemedClaim.deleteMany({ where: { redeemedAt: { lt: before } } });
}
