import { AppError } from '../app-error';
import type { Core } from '../core';
import { isBeyondLock, secondsLocked, type Failures } from './lockout';
import { expectAttemptsLeft, refuseAttempt } from './refuse-attempt';
import { clearFailures, countFailure, readFailures } from './sign-in-failures';

/** `passwordHash` null: nobody has this e-mail. `ipAddress`: whose allowance of failures it is. */
type Proof = { email: string; passwordHash: string | null; password: string; ipAddress: string | null };

/**
 * Whether the password is the account's. Fails with RATE_LIMITED (the address has failed too often), AUTH_ACCOUNT_LOCKED or
 * AUTH_INVALID_CREDENTIALS, each in the same way and time whether there is such an account or not, and counts the failure.
 */
export async function provePassword(core: Core, proof: Proof): Promise<void> {
  try {
    await prove(core, proof);
  } catch (error) {
    if (error instanceof AppError) core.journal({ type: 'sign-in-refused', reason: error.kind });
    throw error;
  }
}

/** Both limits are looked at again after the slow check, so that a burst learns no more than single attempts do. */
async function prove(core: Core, { email, passwordHash, password, ipAddress }: Proof): Promise<void> {
  await expectAttemptsLeft(core, ipAddress);
  const before = lockRefusal(core, await readFailures(core, email));
  if (before !== null) await refuseAttempt(core, ipAddress, before);
  if (!(await core.passwords.verify(passwordHash, password))) {
    await refuseAttempt(core, ipAddress, failureRefusal(core, await countFailure(core, email)));
  }
  await expectAttemptsLeft(core, ipAddress);
  const failures = await readFailures(core, email);
  const after = lockRefusal(core, failures);
  if (after !== null) await refuseAttempt(core, ipAddress, after);
  if (failures !== null) await clearFailures(core, email);
}

function failureRefusal(core: Core, failures: Failures): AppError {
  const lock = isBeyondLock(failures) ? lockRefusal(core, failures) : null;
  return lock ?? new AppError('AUTH_INVALID_CREDENTIALS');
}

function lockRefusal(core: Core, failures: Failures | null): AppError | null {
  const retryAfterSeconds = secondsLocked(failures, core.now());
  return retryAfterSeconds === null ? null : new AppError('AUTH_ACCOUNT_LOCKED', { details: { retryAfterSeconds } });
}
