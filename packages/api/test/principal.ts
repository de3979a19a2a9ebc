import { randomBytes, randomUUID } from 'node:crypto';
import type { Principal } from '@rollcall/core/auth/principal';
import type { Core } from '@rollcall/core/core';
import type { Role } from '@rollcall/contracts/users';

const HOUR_MS = 60 * 60 * 1000;

/** Someone with an account and a login that is open. */
export async function createPrincipal(core: Core, role: Role): Promise<Principal> {
  const email = `${randomUUID()}@school.example`;
  const { id: userId } = await core.database.prisma.user.create({
    data: { email, fullName: `A ${role}`, role, passwordHash: 'none' },
    select: { id: true },
  });
  const expiresAt = new Date(Date.now() + HOUR_MS);
  const { id: loginId } = await core.database.prisma.login.create({
    data: { userId, refreshHash: new Uint8Array(randomBytes(32)), expiresAt },
    select: { id: true },
  });
  return { userId, role, loginId, expiresAt };
}
