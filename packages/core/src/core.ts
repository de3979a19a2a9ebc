import type { Database } from '@rollcall/db/client';
import type { Wakeups } from '@rollcall/db/wakeups';
import { createMarkWriter, type MarkWriter } from './attendance/mark-writer';
import { createLoginCheck, type LoginCheck } from './auth/login-check';
import type { AccessTokens, PasswordHasher } from './auth/ports';
import { rememberVerified } from './auth/remember-verified';
import { createEnrolmentTurns, type EnrolmentTurns } from './classes/enrolment-turns';
import { createSessionRooms, type SessionRooms } from './live/session-room';
import type { QrPainter } from './sessions/ports';

/** What core needs from outside. Adapters stand in apps/server; tests give their own clock and cheap argon2 costs. */
export type CoreDeps = {
  database: Database;
  wakeups: Wakeups;
  passwords: PasswordHasher;
  accessTokens: AccessTokens;
  qrPainter: QrPainter;
  /** The server's clock; the only one that rules. */
  now: () => Date;
  config: {
    /** Where phones reach us, without a slash at the end; asked late, because a free port is known only after listening. */
    publicUrl: () => string;
    /** Life of a code in seconds, where the class sets none. */
    codeTtlSeconds: number;
    /** The key that refresh tokens are chained with. */
    refreshKey: Uint8Array;
  };
};

/** Everything that a use case may reach for: the dependencies and the few parts that keep state in this process. */
export type Core = CoreDeps & {
  enrolmentTurns: EnrolmentTurns;
  loginCheck: LoginCheck;
  markWriter: MarkWriter;
  rooms: SessionRooms;
};

export function createCore(deps: CoreDeps): Core {
  return {
    ...deps,
    accessTokens: rememberVerified(deps.accessTokens),
    enrolmentTurns: createEnrolmentTurns(),
    loginCheck: createLoginCheck(deps),
    markWriter: createMarkWriter(deps),
    rooms: createSessionRooms(deps),
  };
}
