import { AppError } from '../app-error';
import type { Core } from '../core';
import type { Principal } from './principal';

/**
 * Who bears this access token.
 * Fails with AUTH_TOKEN_INVALID (not ours, or its login has ended) or AUTH_TOKEN_EXPIRED.
 */
export async function authenticate(core: Core, token: string): Promise<Principal> {
  const verified = await core.accessTokens.verify(token);
  if (verified === null) throw new AppError('AUTH_TOKEN_INVALID');
  const { claims, expiresAt } = verified;
  if (expiresAt <= core.now()) throw new AppError('AUTH_TOKEN_EXPIRED');
  if (!(await core.loginCheck.isLive(claims.loginId))) throw new AppError('AUTH_TOKEN_INVALID');
  return { userId: claims.userId, role: claims.role, loginId: claims.loginId, expiresAt };
}
