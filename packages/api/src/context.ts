import type { ErrorCode } from '@rollcall/contracts/errors';
import type { Principal } from '@rollcall/core/auth/principal';
import type { Core } from '@rollcall/core/core';

/** A cookie of ours that no script can read. */
export type Cookie = {
  read: () => string | undefined;
  write: (value: string, expiresAt: Date) => void;
  clear: () => void;
};

/** A call of a procedure that has come to its end; `code`: OK, or what the caller was told. */
export type EndedCall = { procedure: string; code: ErrorCode | 'OK'; durationMs: number };

/** What a procedure knows of its caller. Made once per HTTP request, and once per ws connection. */
export type Context = {
  core: Core;
  /** Names the request in logs and answers. */
  requestId: string;
  ipAddress: string | null;
  userAgent: string | null;
  /** Who is asking, found out when a procedure first wants to know; null: no token. Fails with AUTH_TOKEN_*. */
  principal: () => Promise<Principal | null>;
  /** The refresh token's. Null over ws: a socket can set no cookie. */
  refreshCookie: Cookie | null;
  /** A claim's; null over ws as well. */
  claimCookie: Cookie | null;
  /** For the log and the figures; never fails and takes no time. */
  callEnded?: ((call: EndedCall) => void) | undefined;
};
