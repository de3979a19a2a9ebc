import { AppError } from '../app-error';
import type { Core } from '../core';
import { endLogin } from './log-out';
import { refreshEnd, signAccess, type OpenedLogin } from './open-login';
import { loginIdOf, nextRefreshToken, REPLACED_GRACE_MS, refreshHash } from './refresh-token';

type Refreshed = OpenedLogin<{ token: string; expiresIn: number }>;

/**
 * Trades a refresh token for an access token and the next refresh token.
 *
 * A token that was replaced answers like its replacement for `REPLACED_GRACE_MS` more. After that its use means
 * that two parties hold it, so the login ends. Fails with AUTH_UNAUTHORIZED (none given), AUTH_TOKEN_INVALID or
 * AUTH_TOKEN_EXPIRED.
 */
export async function refreshLogin(core: Core, token: string | undefined): Promise<Refreshed> {
  if (token === undefined) throw new AppError('AUTH_UNAUTHORIZED');
  const loginId = loginIdOf(token);
  if (loginId === null) throw new AppError('AUTH_TOKEN_INVALID');
  const next = nextRefreshToken(token, core.config.refreshKey);
  const now = core.now();
  const refreshExpiresAt = refreshEnd(now);

  const { count } = await core.database.prisma.login.updateMany({
    where: { id: loginId, refreshHash: refreshHash(token), endedAt: null, expiresAt: { gt: now } },
    data: {
      refreshHash: refreshHash(next),
      previousRefreshHash: refreshHash(token),
      refreshedAt: now,
      expiresAt: refreshExpiresAt,
    },
  });
  if (count === 0) await expectJustReplaced(core, loginId, token);

  const { user } = await core.database.prisma.login.findUniqueOrThrow({
    where: { id: loginId },
    select: { user: { select: { id: true, email: true, role: true } } },
  });
  const claims = { userId: user.id, email: user.email, role: user.role, loginId };
  return { answer: await signAccess(core, claims), refreshToken: next, refreshExpiresAt };
}

/** Passes where the token was replaced a moment ago; otherwise says why it is refused. */
async function expectJustReplaced(core: Core, loginId: string, token: string): Promise<void> {
  const login = await core.database.prisma.login.findUnique({ where: { id: loginId } });
  if (login === null || login.endedAt !== null) throw new AppError('AUTH_TOKEN_INVALID');
  if (isSame(login.refreshHash, refreshHash(token))) throw new AppError('AUTH_TOKEN_EXPIRED');
  const previous = login.previousRefreshHash;
  const inGrace = core.now().getTime() - login.refreshedAt.getTime() <= REPLACED_GRACE_MS;
  if (inGrace && previous !== null && isSame(previous, refreshHash(token))) return;
  await endLogin(core, loginId);
  throw new AppError('AUTH_TOKEN_INVALID');
}

/** Hashes of 256 random bits tell nothing by the time a comparison takes. */
function isSame(left: Uint8Array, right: Uint8Array): boolean {
  return Buffer.from(left).equals(right);
}
