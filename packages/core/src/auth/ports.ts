import type { Role } from '@rollcall/contracts/users';

/** Hashes and checks passwords; slow on purpose, and queued so that it never takes more threads than there are cores. */
export type PasswordHasher = {
  hash: (password: string) => Promise<string>;
  /** Against `null` (no such account) it takes as long as against a hash, and answers false. */
  verify: (hash: string | null, password: string) => Promise<boolean>;
};

/** What an access token says of its bearer. `loginId`: the sign-in that it came from. */
export type AccessClaims = { userId: string; email: string; role: Role; loginId: string };

/** Signed claims and the moment they end. */
export type VerifiedToken = { claims: AccessClaims; expiresAt: Date };

export type AccessTokens = {
  sign: (claims: AccessClaims, expiresAt: Date) => Promise<string>;
  /** Null: not signed by us. An expired token verifies; its `expiresAt` tells. */
  verify: (token: string) => Promise<VerifiedToken | null>;
};

/** A plain mail to one person. */
export type Mail = { to: string; subject: string; text: string };

/** Sends a mail. Rejects where it could not be handed over. */
export type Mailer = (mail: Mail) => Promise<void>;
