import { createHash, randomBytes } from 'node:crypto';

/** A mailed link is good for so long: spec section 6. */
export const RESET_MINUTES = 30;

/** The secret of a link: 256 random bits in base64url, 43 characters. */
export function newResetToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored in its place. 256 random bits need no slow hash. */
export function resetTokenHash(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(token).digest());
}
