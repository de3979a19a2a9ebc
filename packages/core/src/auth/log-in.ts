import type { SignedIn } from '@rollcall/contracts/auth';
import { AppError } from '../app-error';
import type { Core } from '../core';
import { storedUser } from '../users/present-user';
import { openLogin, type OpenedLogin } from './open-login';

/** Signs in. An unknown e-mail and a wrong password are the same AUTH_INVALID_CREDENTIALS in the same time. */
export async function logIn(core: Core, input: { email: string; password: string }): Promise<OpenedLogin<SignedIn>> {
  const user = await core.database.prisma.user.findUnique({
    where: { email: input.email },
    select: { ...storedUser, passwordHash: true },
  });
  const right = await core.passwords.verify(user?.passwordHash ?? null, input.password);
  if (user === null || !right) throw new AppError('AUTH_INVALID_CREDENTIALS');
  return openLogin(core, user);
}
