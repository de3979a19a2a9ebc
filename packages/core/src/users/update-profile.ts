import type { User } from '@rollcall/contracts/users';
import { isUniqueViolation } from '@rollcall/db/errors';
import { AppError } from '../app-error';
import { storeWithKeptPlaces } from '../classes/take-kept-places';
import type { Core } from '../core';
import { presentUser, storedUser } from './present-user';

/**
 * Changes the own name or e-mail; a field left out stays. A student takes the places that were kept for the new e-mail.
 * Fails with EMAIL_TAKEN, or with AUTH_TOKEN_INVALID where the account was deleted under a living token.
 */
export async function updateProfile(
  core: Core,
  userId: string,
  changes: { fullName?: string | undefined; email?: string | undefined },
): Promise<User> {
  const { fullName, email } = changes;
  const data = { ...(fullName !== undefined && { fullName }), ...(email !== undefined && { email }) };
  try {
    const { user } = await storeWithKeptPlaces(core, async (tx) => {
      const [updated] = await tx.user.updateManyAndReturn({ where: { id: userId }, data, select: storedUser });
      if (updated === undefined) throw new AppError('AUTH_TOKEN_INVALID');
      return { user: updated };
    });
    // A teacher's name stands in the lists of classes.
    if (user.role === 'employee') core.catalogue.changed();
    return presentUser(user);
  } catch (error) {
    if (isUniqueViolation(error, 'email')) throw new AppError('EMAIL_TAKEN');
    throw error;
  }
}
