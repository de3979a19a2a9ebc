import type { Transaction } from '@rollcall/db/client';
import type { Core } from '../core';

/** Ends every login of the user. Answers their ids, for `tellEnded` after the commit. */
export async function endAllLogins(core: Core, prisma: Transaction, userId: string): Promise<string[]> {
  const ended = await prisma.login.updateManyAndReturn({
    where: { userId, endedAt: null },
    data: { endedAt: core.now() },
    select: { id: true },
  });
  return ended.map(({ id }) => id);
}

/** Their access tokens are refused here at once, and soon on every other process. */
export function tellEnded(core: Core, loginIds: string[]): void {
  for (const loginId of loginIds) core.loginCheck.ended(loginId);
}
