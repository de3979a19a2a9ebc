import type { Attendance } from '@rollcall/contracts/attendance';
import { type RollcallError, toRollcallError } from '@rollcall/sdk/errors';

/** How a try to mark ended, by what the student has to know and do. */
export type Outcome =
  | { kind: 'present' | 'late'; attendance: Attendance; way: Way }
  /** On this phone, and sent by itself; nobody is marked by it yet. */
  | { kind: 'kept'; hold: Hold; scannedAt: string }
  /** Kept for a day, and the server was not reached. */
  | { kind: 'given-up' }
  /** The first mark, where the server told it. */
  | { kind: 'already'; attendance: Attendance | null }
  | { kind: 'expired' }
  | { kind: 'foreign' }
  | { kind: 'not-active' }
  | { kind: 'not-enrolled' }
  | { kind: 'not-a-student' }
  | { kind: 'signed-out' }
  | { kind: 'too-many'; waitSeconds: number }
  | { kind: 'no-network' }
  | { kind: 'trouble' };

/** How an accepted mark came to the server: at once, kept without a network before, or held by the server over a sign-in. */
type Way = 'at-once' | 'kept' | 'claim';

/** What a kept mark waits for. */
type Hold = 'network' | 'trouble' | 'too-many' | 'signed-out';

/** What the server says about a minute's worth of requests where it names no time of its own. */
const DEFAULT_WAIT_SECONDS = 60;

/** The outcome of an accepted mark. A scan makes a student present or late; anything else is a teacher's own mark. */
export function outcomeOfMark(attendance: Attendance, way: Way): Outcome {
  const { status } = attendance;
  return status === 'present' || status === 'late'
    ? { kind: status, attendance, way }
    : { kind: 'already', attendance };
}

/** The outcome of a failed mark: every code there is, so that a new one does not compile before it has words. */
export function outcomeOfFailure(failure: unknown): Outcome {
  const error = toRollcallError(failure);
  switch (error.code) {
    case 'ALREADY_MARKED_ATTENDANCE':
      return { kind: 'already', attendance: firstMark(error.details) };
    case 'QR_TOKEN_EXPIRED':
      return { kind: 'expired' };
    case 'QR_TOKEN_INVALID':
    case 'VALIDATION_FAILED':
    case 'MISSING_REQUIRED_FIELD':
      return { kind: 'foreign' };
    case 'SESSION_NOT_ACTIVE':
    case 'SESSION_STATE_CONFLICT':
      return { kind: 'not-active' };
    case 'NOT_ENROLLED':
      return { kind: 'not-enrolled' };
    case 'AUTH_UNAUTHORIZED':
      return notAllowed(error);
    case 'AUTH_TOKEN_INVALID':
    case 'AUTH_TOKEN_EXPIRED':
    case 'AUTH_INVALID_CREDENTIALS':
    case 'AUTH_ACCOUNT_LOCKED':
      return { kind: 'signed-out' };
    case 'RATE_LIMITED':
      return { kind: 'too-many', waitSeconds: error.retryAfterSeconds ?? DEFAULT_WAIT_SECONDS };
    case 'NETWORK_ERROR':
      return { kind: 'no-network' };
    case 'INVALID_INPUT':
    case 'ENROLLMENT_CLOSED':
    case 'REGISTRATION_NOT_ALLOWED':
    case 'NOT_FOUND':
    case 'CLASS_FULL':
    case 'ALREADY_ENROLLED':
    case 'EMAIL_TAKEN':
    case 'CLASS_CODE_TAKEN':
    case 'INTERNAL_SERVER_ERROR':
    case 'DATABASE_ERROR':
    case 'SERVICE_UNAVAILABLE':
      return { kind: 'trouble' };
    default:
      return error.code satisfies never;
  }
}

/** One code for two happenings: nobody is signed in (401), or somebody who may not do this (403). */
function notAllowed({ status }: RollcallError): Outcome {
  return { kind: status === 403 ? 'not-a-student' : 'signed-out' };
}

function firstMark(details: unknown): Attendance | null {
  const { attendance } = (details ?? {}) as { attendance?: Attendance };
  return attendance ?? null;
}

/** Whether the server has judged, so that asking once more can change nothing. */
export function isFinal({ kind }: Outcome): boolean {
  return kind !== 'no-network' && kind !== 'trouble' && kind !== 'too-many' && kind !== 'signed-out';
}
