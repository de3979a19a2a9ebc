import type { Core } from '../core';
import type { Principal } from './principal';

/** Ends the login: its refresh token and its access tokens. */
export async function logOut(core: Core, principal: Principal): Promise<{ message: string }> {
  await endLogin(core, principal.loginId);
  core.journal({ type: 'signed-out', userId: principal.userId });
  return { message: 'You are signed out.' };
}

/** Ends a login once; later calls change nothing. */
export async function endLogin(core: Core, loginId: string): Promise<void> {
  await core.database.prisma.login.updateMany({
    where: { id: loginId, endedAt: null },
    data: { endedAt: core.now() },
  });
  core.loginCheck.ended(loginId);
}
