import { ERRORS, type ErrorCode } from '@rollcall/contracts/errors';
import { TRPCClientError } from '@trpc/client';

export type { ErrorCode, FieldProblem } from '@rollcall/contracts/errors';

/** What a caller may meet: the catalogue's codes, or no answer that could be read. */
export type RollcallErrorCode = ErrorCode | 'NETWORK_ERROR';

type Facts = {
  code: RollcallErrorCode;
  message: string;
  /** HTTP status; 0 where no answer came. */
  status: number;
  details?: unknown;
  retryAfterSeconds?: number | undefined;
  cause?: unknown;
};

/** Every failure of the SDK. `details` is `FieldProblem[]` for VALIDATION_FAILED. */
export class RollcallError extends Error {
  override readonly name = 'RollcallError';
  readonly code: RollcallErrorCode;
  /** HTTP status; 0 where no answer came. */
  readonly status: number;
  readonly details: unknown;
  /** Seconds to wait, where the server named them (RATE_LIMITED, AUTH_ACCOUNT_LOCKED). */
  readonly retryAfterSeconds: number | undefined;

  constructor({ code, message, status, details, retryAfterSeconds, cause }: Facts) {
    super(message, { cause });
    this.code = code;
    this.status = status;
    this.details = details;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/**
 * Any caught value as a RollcallError: what the server said, or NETWORK_ERROR where no answer of ours arrived
 * (no network, too slow, a proxy's page). A RollcallError comes back as it is.
 */
export function toRollcallError(error: unknown): RollcallError {
  if (error instanceof RollcallError) return error;
  if (error instanceof TRPCClientError) return fromTrpc(error);
  return networkError(error);
}

/** The failure of a call that got no answer. */
export function networkError(cause: unknown): RollcallError {
  const message = 'Rollcall cannot be reached. Please check your connection.';
  return new RollcallError({ code: 'NETWORK_ERROR', message, status: 0, cause });
}

/** Whether the access token was refused, so that a new one may help. */
export function isTokenRefusal(error: unknown): boolean {
  const { code } = toRollcallError(error);
  return code === 'AUTH_TOKEN_EXPIRED' || code === 'AUTH_TOKEN_INVALID';
}

function fromTrpc(error: TRPCClientError<never>): RollcallError {
  if (error.cause instanceof RollcallError) return error.cause;
  const response = answered(error);
  // What refuses in front of tRPC (a limit, a body that is too large) answers with the REST envelope.
  const said: unknown = error.data ?? field(error.meta?.['responseJSON'], 'error');
  const [code, message, httpStatus] = [field(said, 'code'), field(said, 'message'), field(said, 'httpStatus')];
  if (typeof code !== 'string') return networkError(error);
  const details = field(said, 'details');
  const status = typeof httpStatus === 'number' ? httpStatus : (response?.status ?? 500);
  return new RollcallError({
    code: isErrorCode(code) ? code : codeOfStatus(status),
    message: typeof message === 'string' ? message : error.message,
    status,
    details,
    retryAfterSeconds: namedWait(details, response),
    cause: error,
  });
}

function namedWait(details: unknown, response: Response | undefined): number | undefined {
  const named = field(details, 'retryAfterSeconds');
  if (typeof named === 'number') return named;
  const header = Number.parseInt(response?.headers.get('retry-after') ?? '', 10);
  return Number.isNaN(header) ? undefined : header;
}

function answered(error: TRPCClientError<never>): Response | undefined {
  const response = error.meta?.['response'];
  return response instanceof Response ? response : undefined;
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(ERRORS, code);
}

/** A newer server may know codes that this client does not. */
function codeOfStatus(status: number): ErrorCode {
  if (status === 401) return 'AUTH_UNAUTHORIZED';
  if (status === 404) return 'NOT_FOUND';
  if (status === 429) return 'RATE_LIMITED';
  return status < 500 ? 'INVALID_INPUT' : 'INTERNAL_SERVER_ERROR';
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
