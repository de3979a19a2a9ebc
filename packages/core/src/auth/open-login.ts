import { randomUUID } from 'node:crypto';
import { ACCESS_TOKEN_SECONDS, type SignedIn } from '@rollcall/contracts/auth';
import type { Core } from '../core';
import { presentUser, type StoredUser } from '../users/present-user';
import type { AccessClaims } from './ports';
import { firstRefreshToken, REFRESH_TOKEN_DAYS, refreshHash } from './refresh-token';

/** An answer to the client and, for its cookie, the refresh token with its end. */
export type OpenedLogin<Answer> = { answer: Answer; refreshToken: string; refreshExpiresAt: Date };

/** Opens a login for a user who has just proved to be it. */
export async function openLogin(core: Core, user: StoredUser): Promise<OpenedLogin<SignedIn>> {
  const loginId = randomUUID();
  const refreshToken = firstRefreshToken(loginId);
  const refreshExpiresAt = refreshEnd(core.now());
  await core.database.prisma.login.create({
    data: { id: loginId, userId: user.id, refreshHash: refreshHash(refreshToken), expiresAt: refreshExpiresAt },
  });
  const access = await signAccess(core, { userId: user.id, email: user.email, role: user.role, loginId });
  return { answer: { ...access, user: presentUser(user) }, refreshToken, refreshExpiresAt };
}

/** A new access token, with its life in seconds. */
export async function signAccess(core: Core, claims: AccessClaims): Promise<{ token: string; expiresIn: number }> {
  const expiresAt = new Date(core.now().getTime() + ACCESS_TOKEN_SECONDS * 1000);
  return { token: await core.accessTokens.sign(claims, expiresAt), expiresIn: ACCESS_TOKEN_SECONDS };
}

/** When a refresh token that is made now ends. */
export function refreshEnd(now: Date): Date {
  return new Date(now.getTime() + REFRESH_TOKEN_DAYS * 24 * 60 * 60 * 1000);
}
