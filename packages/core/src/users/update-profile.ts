import type { User } from '@rollcall/contracts/users';
import { isUniqueViolation } from '@rollcall/db/errors';
import { AppError } from '../app-error';
import type { Core } from '../core';
import { presentUser, storedUser } from './present-user';

/**
 * Changes the own name or e-mail; a field left out stays. Fails with EMAIL_TAKEN, or with AUTH_TOKEN_INVALID where the
 * account was deleted under a living token.
 */
export async function updateProfile(
  core: Core,
  userId: string,
  changes: { fullName?: string | undefined; email?: string | undefined },
): Promise<User> {
  const { fullName, email } = changes;
  const data = { ...(fullName !== undefined && { fullName }), ...(email !== undefined && { email }) };
  try {
    const where = { id: userId };
    const [user] = await core.database.prisma.user.updateManyAndReturn({ where, data, select: storedUser });
    if (user === undefined) throw new AppError('AUTH_TOKEN_INVALID');
    return presentUser(user);
  } catch (error) {
    if (isUniqueViolation(error, 'email')) throw new AppError('EMAIL_TAKEN');
    throw error;
  }
}
