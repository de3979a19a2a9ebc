import type { User } from '@rollcall/contracts/users';
import { AppError } from '../app-error';
import type { Core } from '../core';
import { presentUser, storedUser } from './present-user';

/** The account of a signed-in user. Fails with AUTH_TOKEN_INVALID where it was deleted under a living token. */
export async function getUser(core: Core, userId: string): Promise<User> {
  const user = await core.database.prisma.user.findUnique({ where: { id: userId }, select: storedUser });
  if (user === null) throw new AppError('AUTH_TOKEN_INVALID');
  return presentUser(user);
}
