/**
 * Every failure that a client can meet. The key says what happened; `code` is what travels (some codes cover several
 * happenings, told apart by their HTTP status); `trpcCode` is the nearest name that tRPC has; `message` is the sentence
 * a person reads when the thrower had nothing better to say.
 */
export const ERRORS = {
  VALIDATION_FAILED: row(400, 'BAD_REQUEST', 'Some fields are not right. Please check them and try again.'),
  MISSING_REQUIRED_FIELD: row(400, 'BAD_REQUEST', 'Some required fields are missing. Please fill them in.'),
  INVALID_INPUT: row(400, 'PARSE_ERROR', 'The request could not be read. Please send valid JSON.'),
  QR_TOKEN_INVALID: row(400, 'BAD_REQUEST', 'This is not a Rollcall code. Please scan the code on the screen.'),

  AUTH_UNAUTHORIZED: row(401, 'UNAUTHORIZED', 'Please sign in first.'),
  AUTH_TOKEN_INVALID: row(401, 'UNAUTHORIZED', 'Your sign-in is no longer valid. Please sign in again.'),
  AUTH_TOKEN_EXPIRED: row(401, 'UNAUTHORIZED', 'Your sign-in has expired. Please sign in again.'),
  AUTH_INVALID_CREDENTIALS: row(401, 'UNAUTHORIZED', 'E-mail or password is not right.'),

  WRONG_ROLE: row(403, 'FORBIDDEN', 'Your account may not do this.', 'AUTH_UNAUTHORIZED'),
  NOT_ENROLLED: row(403, 'FORBIDDEN', 'You are not enrolled in this class. Please ask your teacher.'),
  ENROLLMENT_CLOSED: row(403, 'FORBIDDEN', 'This class does not take enrolments now, or asks for another join code.'),
  REGISTRATION_NOT_ALLOWED: row(403, 'FORBIDDEN', 'Registering with this role is not open to you.'),

  NOT_FOUND: row(404, 'NOT_FOUND', 'This does not exist, or is not yours to see.'),

  SESSION_NOT_ACTIVE: row(409, 'CONFLICT', 'This session is not taking attendance now.'),
  ALREADY_MARKED_ATTENDANCE: row(409, 'CONFLICT', 'You are marked in this session already.'),
  CLASS_FULL: row(409, 'CONFLICT', 'This class is full.'),
  ALREADY_ENROLLED: row(409, 'CONFLICT', 'You are enrolled in this class already.'),
  EMAIL_TAKEN: row(409, 'CONFLICT', 'An account with this e-mail exists already. Please sign in.'),
  CLASS_CODE_TAKEN: row(409, 'CONFLICT', 'Another class has this code already. Please choose another one.'),
  SESSION_STATE_CONFLICT: row(409, 'CONFLICT', 'The session is in a state that does not allow this.'),

  QR_TOKEN_EXPIRED: row(410, 'CONFLICT', 'This code has expired. Please scan the one on the screen now.'),

  BODY_TOO_LARGE: row(413, 'PAYLOAD_TOO_LARGE', 'The request is too large: 100 kB at most.', 'INVALID_INPUT'),
  WRONG_CONTENT_TYPE: row(415, 'UNSUPPORTED_MEDIA_TYPE', 'Please send application/json.', 'INVALID_INPUT'),

  AUTH_ACCOUNT_LOCKED: row(423, 'FORBIDDEN', 'Too many failed sign-ins. Please wait and try again.'),
  RATE_LIMITED: row(429, 'TOO_MANY_REQUESTS', 'Too many requests. Please wait a moment.'),

  INTERNAL_SERVER_ERROR: row(500, 'INTERNAL_SERVER_ERROR', 'Something went wrong on our side. Please try again.'),
  DATABASE_ERROR: row(500, 'INTERNAL_SERVER_ERROR', 'Something went wrong on our side. Please try again.'),
  SERVICE_UNAVAILABLE: row(503, 'SERVICE_UNAVAILABLE', 'Rollcall cannot answer now. Please try again in a moment.'),
} as const;

/** What happened: a key of the catalogue. Core throws by it. */
export type ErrorKind = keyof typeof ERRORS;

type CodeOf<K extends ErrorKind> = (typeof ERRORS)[K] extends { code: infer C extends string } ? C : K;

/** What travels in `error.code`; the apps and the SDK switch on it. */
export type ErrorCode = { [K in ErrorKind]: CodeOf<K> }[ErrorKind];

/** The code that travels for a happening. */
export function errorCode(kind: ErrorKind): ErrorCode {
  const entry = ERRORS[kind];
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the two branches are CodeOf's, which TypeScript cannot follow
  return ('code' in entry ? entry.code : kind) as ErrorCode;
}

/** Details of a field that was not accepted: where (`address.city`), why, and the name of the rule where apps have own words for it. */
export type FieldProblem = { field: string; problem: string; rule?: string };

/** The one shape of a failure over REST; over tRPC `code`, `message` and `details` travel in `error.data`. */
export type ErrorEnvelope = {
  success: false;
  error: { code: ErrorCode; message: string; details?: unknown };
  timestamp: string;
};

function row<const S extends number, const T extends string>(
  status: S,
  trpcCode: T,
  message: string,
): { status: S; trpcCode: T; message: string };
function row<const S extends number, const T extends string, const C extends string>(
  status: S,
  trpcCode: T,
  message: string,
  code: C,
): { status: S; trpcCode: T; message: string; code: C };
function row(status: number, trpcCode: string, message: string, code?: string) {
  return code === undefined ? { status, trpcCode, message } : { status, trpcCode, message, code };
}
