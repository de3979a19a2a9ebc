import { AppError } from '../app-error';
import type { Core } from '../core';
import type { Principal } from './principal';
import { StaleToken } from './stale-token';

/**
 * Who bears this access token.
 * Fails with AUTH_TOKEN_INVALID (not ours), or with a StaleToken: AUTH_TOKEN_INVALID (its login has ended) or
 * AUTH_TOKEN_EXPIRED.
 */
export async function authenticate(core: Core, token: string): Promise<Principal> {
  const verified = await core.accessTokens.verify(token);
  if (verified === null) throw new AppError('AUTH_TOKEN_INVALID');
  const { claims, expiresAt } = verified;
  if (expiresAt <= core.now()) throw new StaleToken('AUTH_TOKEN_EXPIRED', claims.userId);
  if (!(await core.loginCheck.isLive(claims.loginId))) throw new StaleToken('AUTH_TOKEN_INVALID', claims.userId);
  return { userId: claims.userId, role: claims.role, loginId: claims.loginId, expiresAt };
}
