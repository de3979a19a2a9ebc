import type { SignedIn } from '@rollcall/contracts/auth';
import { AppError } from '../app-error';
import type { Core } from '../core';
import { storedUser, type StoredUser } from '../users/present-user';
import { passwordChangedMail } from './account-mails';
import { endAllLogins, tellEnded } from './end-all-logins';
import { openLogin, type OpenedLogin } from './open-login';
import { expectGoodPassword } from './password-rules';
import type { Principal } from './principal';
import { provePassword } from './prove-password';

type Change = { currentPassword: string; newPassword: string; ipAddress: string | null };

/**
 * Gives the account another password, ends all its logins, this one included, and opens a new one for who asked. Fails with
 * VALIDATION_FAILED (`newPassword`), AUTH_INVALID_CREDENTIALS (the current password is wrong, which counts for the lock),
 * AUTH_ACCOUNT_LOCKED, RATE_LIMITED, or AUTH_TOKEN_INVALID where the account is gone.
 */
export async function changePassword(
  core: Core,
  principal: Principal,
  { currentPassword, newPassword, ipAddress }: Change,
): Promise<OpenedLogin<SignedIn>> {
  const user = await core.database.prisma.user.findUnique({
    where: { id: principal.userId },
    select: { ...storedUser, passwordHash: true },
  });
  if (user === null) throw new AppError('AUTH_TOKEN_INVALID');
  const { email, passwordHash } = user;
  await expectGoodPassword({ password: newPassword, email, field: 'newPassword' });
  await provePassword(core, { email, passwordHash, password: currentPassword, ipAddress });
  const { opened, ended } = await replace(core, user, await core.passwords.hash(newPassword));
  tellEnded(core, ended);
  core.journal({ type: 'password-changed', userId: user.id });
  core.mailOut.send(user.id, () => Promise.resolve(passwordChangedMail(email)));
  return opened;
}

/** The update locks the account's row first, as everyone does who ends all logins or makes links void. */
function replace(core: Core, user: StoredUser & { passwordHash: string }, passwordHash: string) {
  return core.database.prisma.$transaction(async (tx) => {
    const unchanged = { id: user.id, passwordHash: user.passwordHash };
    const { count } = await tx.user.updateMany({ where: unchanged, data: { passwordHash } });
    // Another change was quicker, so what was proved is no longer the password.
    if (count === 0) throw new AppError('AUTH_INVALID_CREDENTIALS');
    await tx.passwordReset.deleteMany({ where: { userId: user.id } });
    const ended = await endAllLogins(core, tx, user.id);
    const opened = await openLogin(core, tx, { ...user, passwordHash });
    if (opened === null) throw new Error('The row is locked, so nobody else can have changed the password');
    return { opened, ended };
  });
}
