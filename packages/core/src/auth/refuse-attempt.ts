import type { AppError } from '../app-error';
import type { Core } from '../core';
import { addressKey } from '../limits/address-key';

/** Fails with RATE_LIMITED where this address has failed too often in the last minute. */
export function expectAttemptsLeft(core: Core, ipAddress: string | null): Promise<void> {
  return core.limits.failedSignIns.expectLeft(addressKey(ipAddress));
}

/** Counts a failure of this address, and fails: with the refusal, or with RATE_LIMITED where the allowance is used up. */
export async function refuseAttempt(core: Core, ipAddress: string | null, refusal: AppError): Promise<never> {
  if (!(await core.limits.failedSignIns.spend(addressKey(ipAddress)))) await expectAttemptsLeft(core, ipAddress);
  throw refusal;
}
