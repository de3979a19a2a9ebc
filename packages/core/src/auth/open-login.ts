import { randomUUID } from 'node:crypto';
import { ACCESS_TOKEN_SECONDS, type SignedIn } from '@rollcall/contracts/auth';
import type { Transaction } from '@rollcall/db/client';
import type { Core } from '../core';
import { presentUser, type StoredUser } from '../users/present-user';
import type { AccessClaims } from './ports';
import { firstRefreshToken, REFRESH_TOKEN_DAYS, refreshHash } from './refresh-token';

/** An answer to the client and, for its cookie, the refresh token with its end. */
export type OpenedLogin<Answer> = { answer: Answer; refreshToken: string; refreshExpiresAt: Date };

/**
 * Opens a login for a user who has just proved to be it by the password of this hash. Null where the account has another
 * password by now: a change ends all logins, and none with the old password may slip in behind it.
 */
export async function openLogin(
  core: Core,
  prisma: Transaction,
  user: StoredUser & { passwordHash: string },
): Promise<OpenedLogin<SignedIn> | null> {
  const loginId = randomUUID();
  const refreshToken = firstRefreshToken(loginId);
  const now = core.now();
  const refreshExpiresAt = refreshEnd(now);
  // The lock makes this wait for a change that is under way, and look again.
  const opened = await prisma.$executeRaw`
    INSERT INTO logins (id, user_id, refresh_hash, refreshed_at, expires_at, created_at)
    SELECT ${loginId}::uuid, id, ${refreshHash(refreshToken)}, ${now}, ${refreshExpiresAt}, ${now}
    FROM users WHERE id = ${user.id}::uuid AND password_hash = ${user.passwordHash} FOR SHARE`;
  if (opened === 0) return null;
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
