/** So many failed sign-ins in a row lock an account: spec section 6. */
export const FAILURES_BEFORE_LOCK = 5;

/** How long a locked account stays so. Failures meanwhile do not make it longer, or anyone could shut anyone out for good. */
export const LOCK_MINUTES = 15;

/** Failed sign-ins in a row at one address, known to us or not. `lockedUntil`: set by the last that was allowed. */
export type Failures = { failures: number; lockedUntil: Date | null };

/** Seconds until an address may be tried again; null: it may be now. */
export function secondsLocked(failures: Failures | null, now: Date): number | null {
  if (failures === null || failures.lockedUntil === null) return null;
  const leftMs = failures.lockedUntil.getTime() - now.getTime();
  return leftMs > 0 ? Math.ceil(leftMs / 1000) : null;
}

/** Whether the latest failure came too late to be told from a locked account: of a burst only the first five are. */
export function isBeyondLock({ failures }: Failures): boolean {
  return failures > FAILURES_BEFORE_LOCK;
}
