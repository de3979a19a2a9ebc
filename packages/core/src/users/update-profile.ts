import type { User } from '@rollcall/contracts/users';
import type { Transaction } from '@rollcall/db/client';
import { isUniqueViolation } from '@rollcall/db/errors';
import { AppError } from '../app-error';
import { emailChangedMail } from '../auth/account-mails';
import { storeWithKeptPlaces } from '../classes/take-kept-places';
import type { Core } from '../core';
import { presentUser, storedUser } from './present-user';

type Changes = { fullName?: string | undefined; email?: string | undefined };

/**
 * Changes the own name or e-mail; a field left out stays. Another e-mail makes mailed links void and is told to the one that
 * was given up; a student takes the places that were kept for it. Fails with EMAIL_TAKEN, or with AUTH_TOKEN_INVALID where the
 * account was deleted under a living token.
 */
export async function updateProfile(core: Core, userId: string, changes: Changes): Promise<User> {
  const { user, formerEmail } = await store(core, userId, changes);
  // A teacher's name stands in the lists of classes.
  if (user.role === 'employee') core.catalogue.changed();
  if (formerEmail !== user.email) {
    core.journal({ type: 'email-changed', userId });
    core.mailOut.send(userId, async () =>
      (await core.limits.emailNotices.spend(userId)) ? emailChangedMail(formerEmail) : null,
    );
  }
  return presentUser(user);
}

async function store(core: Core, userId: string, { fullName, email }: Changes) {
  const data = { ...(fullName !== undefined && { fullName }), ...(email !== undefined && { email }) };
  try {
    return await storeWithKeptPlaces(core, async (tx) => {
      const formerEmail = await lockAccount(tx, userId);
      const user = await tx.user.update({ where: { id: userId }, data, select: storedUser });
      if (user.email !== formerEmail) await tx.passwordReset.deleteMany({ where: { userId } });
      return { user, formerEmail };
    });
  } catch (error) {
    if (isUniqueViolation(error, 'email')) throw new AppError('EMAIL_TAKEN');
    throw error;
  }
}

/** The account's row first, as everyone does who makes links void. Answers the e-mail that it has. */
async function lockAccount(tx: Transaction, userId: string): Promise<string> {
  const [account] = await tx.$queryRaw<{ email: string }[]>`
    SELECT email FROM users WHERE id = ${userId}::uuid FOR NO KEY UPDATE`;
  if (account === undefined) throw new AppError('AUTH_TOKEN_INVALID');
  return account.email;
}
