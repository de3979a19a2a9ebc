import type { Core } from '../core';
import { endAllLogins, tellEnded } from './end-all-logins';
import type { Principal } from './principal';

/** Signs out on every device, this one included. */
export async function logOutEverywhere(core: Core, principal: Principal): Promise<{ message: string }> {
  tellEnded(core, await endAllLogins(core, core.database.prisma, principal.userId));
  core.journal({ type: 'signed-out', userId: principal.userId });
  return { message: 'You are signed out on all devices.' };
}
