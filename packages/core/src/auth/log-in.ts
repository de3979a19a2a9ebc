import type { SignedIn } from '@rollcall/contracts/auth';
import { AppError } from '../app-error';
import type { Core } from '../core';
import { storedUser } from '../users/present-user';
import { openLogin, type OpenedLogin } from './open-login';
import { provePassword } from './prove-password';

/**
 * Signs in. An unknown e-mail and a wrong password are the same AUTH_INVALID_CREDENTIALS in the same time, and lock the same
 * way: AUTH_ACCOUNT_LOCKED, with `retryAfterSeconds`. Fails with RATE_LIMITED where the address has failed too often.
 */
export async function logIn(
  core: Core,
  { email, password, ipAddress }: { email: string; password: string; ipAddress: string | null },
): Promise<OpenedLogin<SignedIn>> {
  const user = await core.database.prisma.user.findUnique({
    where: { email },
    select: { ...storedUser, passwordHash: true },
  });
  await provePassword(core, { email, password, passwordHash: user?.passwordHash ?? null, ipAddress });
  const opened = user === null ? null : await openLogin(core, core.database.prisma, user);
  if (opened === null) throw new AppError('AUTH_INVALID_CREDENTIALS');
  core.journal({ type: 'signed-in', userId: opened.answer.user.id });
  return opened;
}
