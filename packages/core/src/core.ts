import type { Database } from '@rollcall/db/client';
import type { Wakeups } from '@rollcall/db/wakeups';
import { createMarkWriter, type MarkWriter } from './attendance/mark-writer';
import { createLoginCheck, type LoginCheck } from './auth/login-check';
import { createMailOut, type MailOut } from './auth/mail-out';
import type { AccessTokens, Mailer, PasswordHasher } from './auth/ports';
import { rememberVerified } from './auth/remember-verified';
import type { TeacherRegistration } from './auth/teacher-registration';
import { createCatalogueCache, type CatalogueCache } from './classes/catalogue-cache';
import { createEnrolmentGroups, type EnrolmentGroups } from './classes/enrolment-groups';
import type { Journal } from './journal/journal';
import type { Counters } from './limits/counters';
import { createLimits, type Limits } from './limits/limits';
import type { ClassLogEntry } from './live/class-log';
import type { Room } from './live/room';
import { createClassRooms, createSessionRooms, type Rooms, type SessionRoom } from './live/rooms';
import type { QrPainter } from './sessions/ports';

/** What core needs from outside. Adapters stand in apps/server; tests give their own clock and cheap argon2 costs. */
export type CoreDeps = {
  database: Database;
  wakeups: Wakeups;
  passwords: PasswordHasher;
  accessTokens: AccessTokens;
  qrPainter: QrPainter;
  mailer: Mailer;
  counters: Counters;
  journal: Journal;
  /** The server's clock; the only one that rules. */
  now: () => Date;
  config: {
    /** Where phones reach us, without a slash at the end; asked late, because a free port is known only after listening. */
    publicUrl: () => string;
    /** Life of a code in seconds, where the class sets none. */
    codeTtlSeconds: number;
    /** The key that refresh tokens are chained with. */
    refreshKey: Uint8Array;
    /** The key that claims are signed with. */
    claimKey: Uint8Array;
    teacherRegistration: TeacherRegistration;
    /** Of one user, or of one address and the account that it names. */
    requestsPerMinute: number;
  };
};

/** Everything that a use case may reach for: the dependencies and the few parts that keep state in this process. */
export type Core = CoreDeps & {
  catalogue: CatalogueCache;
  enrolmentGroups: EnrolmentGroups;
  limits: Limits;
  loginCheck: LoginCheck;
  mailOut: MailOut;
  markWriter: MarkWriter;
  sessionRooms: Rooms<SessionRoom>;
  classRooms: Rooms<Room<ClassLogEntry>>;
};

export function createCore(deps: CoreDeps): Core {
  const catalogue = createCatalogueCache(deps);
  return {
    ...deps,
    accessTokens: rememberVerified(deps.accessTokens),
    catalogue,
    enrolmentGroups: createEnrolmentGroups({ ...deps, catalogue }),
    limits: createLimits(deps.counters, deps.config),
    loginCheck: createLoginCheck(deps),
    mailOut: createMailOut(deps),
    markWriter: createMarkWriter(deps),
    sessionRooms: createSessionRooms(deps),
    classRooms: createClassRooms(deps),
  };
}
