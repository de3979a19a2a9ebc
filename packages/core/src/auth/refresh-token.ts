import { createHash, createHmac, randomBytes } from 'node:crypto';

/** A refresh token lives this long from its last use. */
export const REFRESH_TOKEN_DAYS = 7;

/** An old token still answers this long after its replacement: two tabs, or an answer that was lost on the way. */
export const REPLACED_GRACE_MS = 10_000;

/** `<login id>.<secret>`: the id finds the login, so that an old token, whatever its age, is known as that login's. */
const FORM = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.[\w-]{43}$/;

export function firstRefreshToken(loginId: string): string {
  return `${loginId}.${randomBytes(32).toString('base64url')}`;
}

/**
 * The token that replaces this one. Derived, so that a repeated request gets the same answer, and with a key,
 * so that who holds a token cannot make the next one.
 */
export function nextRefreshToken(token: string, key: Uint8Array): string {
  const loginId = loginIdOf(token);
  return `${loginId}.${createHmac('sha256', key).update(token).digest('base64url')}`;
}

/**
 * Where a token stands in its login's chain: how many replacements lie between it and the one whose hash this is, and
 * the token at the end. Null: it does not lead there within so many steps.
 */
export function followChain(
  token: string,
  options: { to: Uint8Array; key: Uint8Array; steps: number },
): { steps: number; token: string } | null {
  let at = token;
  for (let steps = 0; steps <= options.steps; steps += 1) {
    if (Buffer.from(options.to).equals(refreshHash(at))) return { steps, token: at };
    at = nextRefreshToken(at, options.key);
  }
  return null;
}

/** The login that the token names; null where it has not the form of one. */
export function loginIdOf(token: string): string | null {
  return FORM.exec(token)?.[1] ?? null;
}

/** What is stored in its place. The token is 256 random bits, so a plain hash is enough. */
export function refreshHash(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(token).digest());
}
