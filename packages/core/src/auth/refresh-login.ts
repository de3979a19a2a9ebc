import { AppError } from '../app-error';
import type { Core } from '../core';
import { endLogin } from './log-out';
import { refreshEnd, signAccess, type OpenedLogin } from './open-login';
import { followChain, loginIdOf, nextRefreshToken, REPLACED_GRACE_MS, refreshHash } from './refresh-token';

type Refreshed = OpenedLogin<{ token: string; expiresIn: number }>;

/** Of how many replacements the moment is kept. More of them within the grace are no tabs of one person. */
const KEPT_REPLACEMENTS = 20;

/**
 * Trades a refresh token for an access token and the next refresh token.
 *
 * A token that was replaced at most `REPLACED_GRACE_MS` ago answers the token that is good now. After that its use means
 * that two parties hold it, so the login ends. Fails with AUTH_UNAUTHORIZED (none given), AUTH_TOKEN_INVALID or
 * AUTH_TOKEN_EXPIRED.
 */
export async function refreshLogin(core: Core, token: string | undefined): Promise<Refreshed> {
  if (token === undefined) throw new AppError('AUTH_UNAUTHORIZED');
  const loginId = loginIdOf(token);
  if (loginId === null) throw new AppError('AUTH_TOKEN_INVALID');
  const { refreshToken, refreshExpiresAt } =
    (await replace(core, loginId, token)) ?? (await current(core, loginId, token));
  const { user } = await core.database.prisma.login.findUniqueOrThrow({
    where: { id: loginId },
    select: { user: { select: { id: true, email: true, role: true } } },
  });
  const claims = { userId: user.id, email: user.email, role: user.role, loginId };
  return { answer: await signAccess(core, claims), refreshToken, refreshExpiresAt };
}

type Standing = { refreshToken: string; refreshExpiresAt: Date };

/** Puts the next token in this one's place, where this one is the good one; null where it is not. */
async function replace(core: Core, loginId: string, token: string): Promise<Standing | null> {
  const next = nextRefreshToken(token, core.config.refreshKey);
  const now = core.now();
  const refreshExpiresAt = refreshEnd(now);
  const replaced = await core.database.query({
    name: 'replace-refresh-token',
    text: `
      UPDATE logins
      SET refresh_hash = $3, refreshed_at = $4, expires_at = $5,
          replaced_at = (replaced_at || $4::timestamptz)[greatest(1, cardinality(replaced_at) + 2 - ${KEPT_REPLACEMENTS}):]
      WHERE id = $1 AND refresh_hash = $2 AND ended_at IS NULL AND expires_at > $4
      RETURNING id`,
    values: [loginId, refreshHash(token), refreshHash(next), now, refreshExpiresAt],
  });
  return replaced.length === 0 ? null : { refreshToken: next, refreshExpiresAt };
}

/** The login's good token, where this one was replaced a moment ago; otherwise says why it is refused. */
async function current(core: Core, loginId: string, token: string): Promise<Standing> {
  const login = await core.database.prisma.login.findUnique({ where: { id: loginId } });
  if (login === null || login.endedAt !== null) throw new AppError('AUTH_TOKEN_INVALID');
  const chain = { to: login.refreshHash, key: core.config.refreshKey, steps: login.replacedAt.length };
  const place = followChain(token, chain);
  if (place?.steps === 0) throw new AppError('AUTH_TOKEN_EXPIRED');
  const replacedAt = place === null ? undefined : login.replacedAt.at(-place.steps);
  const isInGrace = replacedAt !== undefined && core.now().getTime() - replacedAt.getTime() <= REPLACED_GRACE_MS;
  if (place !== null && isInGrace) return { refreshToken: place.token, refreshExpiresAt: login.expiresAt };
  core.journal({ type: 'refresh-token-reused', loginId });
  await endLogin(core, loginId);
  throw new AppError('AUTH_TOKEN_INVALID');
}
