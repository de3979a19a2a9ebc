import type { Role } from '@rollcall/contracts/users';
import type { Core } from '../core';
import { resetMail } from './account-mails';
import type { Mail } from './ports';
import { newResetToken, RESET_MINUTES, resetTokenHash } from './reset-token';

/** To everyone the same, so that nobody learns who has an account. */
const ANSWER = {
  message:
    'If there is an account with this e-mail, a link to choose a new password is on its way. Please look in your mail.',
};

/**
 * Mails a link to choose a new password, to at most three mails an hour; a new link makes the older ones void. Everything
 * that only a known account needs happens after the answer.
 */
export async function requestPasswordReset(core: Core, email: string): Promise<{ message: string }> {
  const user = await core.database.prisma.user.findUnique({
    where: { email },
    select: { id: true, role: true },
  });
  if (user !== null) core.mailOut.send(user.id, () => writeResetMail(core, { ...user, email }));
  return ANSWER;
}

async function writeResetMail(core: Core, user: { id: string; role: Role; email: string }): Promise<Mail | null> {
  if (!(await core.limits.resetMails.spend(user.id))) return null;
  const token = newResetToken();
  const expiresAt = new Date(core.now().getTime() + RESET_MINUTES * 60_000);
  const isStored = await core.database.prisma.$transaction(async (tx) => {
    // Of two requests at once the later one's link stays; to an e-mail that was given up meanwhile none goes.
    const [account] = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM users WHERE id = ${user.id}::uuid AND email = ${user.email} FOR NO KEY UPDATE`;
    if (account === undefined) return false;
    await tx.passwordReset.deleteMany({ where: { userId: user.id } });
    await tx.passwordReset.create({ data: { tokenHash: resetTokenHash(token), userId: user.id, expiresAt } });
    return true;
  });
  if (!isStored) return null;
  return resetMail(user.email, { publicUrl: core.config.publicUrl(), role: user.role, token });
}
