import { AppError } from '../app-error';
import type { Core } from '../core';
import { passwordChangedMail } from './account-mails';
import { endAllLogins, tellEnded } from './end-all-logins';
import { expectGoodPassword } from './password-rules';
import { resetTokenHash } from './reset-token';
import { unlock } from './sign-in-failures';

/**
 * Gives the account of a mailed link another password, opens its lock and ends all its logins. Fails with AUTH_TOKEN_INVALID
 * (not a link of ours, void, or used), AUTH_TOKEN_EXPIRED, or VALIDATION_FAILED, which leaves the link good.
 */
export async function resetPassword(
  core: Core,
  { token, password }: { token: string; password: string },
): Promise<{ message: string }> {
  const tokenHash = resetTokenHash(token);
  const user = await userOfLink(core, tokenHash);
  await expectGoodPassword({ password, email: user.email, field: 'password' });
  const passwordHash = await core.passwords.hash(password);
  const ended = await core.database.prisma.$transaction(async (tx) => {
    // First, because it locks the account's row: everyone who changes passwords or makes links void comes that way.
    const { count } = await tx.user.updateMany({ where: { id: user.id }, data: { passwordHash } });
    const used = await tx.passwordReset.updateMany({
      where: { tokenHash, usedAt: null, expiresAt: { gt: core.now() } },
      data: { usedAt: core.now() },
    });
    if (count === 0 || used.count === 0) throw notValid();
    await unlock(tx, user.email);
    return endAllLogins(core, tx, user.id);
  });
  tellEnded(core, ended);
  core.journal({ type: 'password-reset', userId: user.id });
  core.mailOut.send(user.id, () => Promise.resolve(passwordChangedMail(user.email)));
  return { message: 'Your password is changed. Please sign in with it.' };
}

async function userOfLink(core: Core, tokenHash: Uint8Array<ArrayBuffer>): Promise<{ id: string; email: string }> {
  const link = await core.database.prisma.passwordReset.findUnique({
    where: { tokenHash },
    select: { expiresAt: true, usedAt: true, user: { select: { id: true, email: true } } },
  });
  if (link === null || link.usedAt !== null) throw notValid();
  if (link.expiresAt <= core.now()) {
    const message = 'This link has expired. Please ask for a new one.';
    throw new AppError('AUTH_TOKEN_EXPIRED', { message });
  }
  return link.user;
}

function notValid(): AppError {
  const message = 'This link is not valid, or it was used already. Please ask for a new one.';
  return new AppError('AUTH_TOKEN_INVALID', { message });
}
