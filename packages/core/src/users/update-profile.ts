import type { User } from '@rollcall/contracts/users';
import { isUniqueViolation } from '@rollcall/db/errors';
import { AppError } from '../app-error';
import type { Core } from '../core';
import { presentUser, storedUser } from './present-user';

/** Changes the own name or e-mail; a field left out stays. Fails with EMAIL_TAKEN. */
export async function updateProfile(
  core: Core,
  userId: string,
  changes: { fullName?: string | undefined; email?: string | undefined },
): Promise<User> {
  const { fullName, email } = changes;
  const data = { ...(fullName !== undefined && { fullName }), ...(email !== undefined && { email }) };
  try {
    return presentUser(await core.database.prisma.user.update({ where: { id: userId }, data, select: storedUser }));
  } catch (error) {
    if (isUniqueViolation(error, 'email')) throw new AppError('EMAIL_TAKEN');
    throw error;
  }
}
