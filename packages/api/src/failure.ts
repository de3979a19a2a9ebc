import { ERRORS, errorCode, type ErrorCode, type ErrorKind } from '@rollcall/contracts/errors';
import { AppError } from '@rollcall/core/app-error';
import { isDatabaseFailure, isOutage } from '@rollcall/core/outage';
import { TRPCError } from '@trpc/server';
import { ZodError } from 'zod';
import { fieldProblems } from './field-problems';

/** A failure as the client sees it, over REST and tRPC alike. */
export type Failure = { code: ErrorCode; status: number; message: string; details?: unknown };

/** What a TRPCError says by itself, where it does not carry one of our own errors. */
const KIND_OF_TRPC: Partial<Record<TRPCError['code'], ErrorKind>> = {
  PARSE_ERROR: 'INVALID_INPUT',
  NOT_FOUND: 'NOT_FOUND',
  METHOD_NOT_SUPPORTED: 'NOT_FOUND',
  PAYLOAD_TOO_LARGE: 'BODY_TOO_LARGE',
  UNSUPPORTED_MEDIA_TYPE: 'WRONG_CONTENT_TYPE',
  BAD_REQUEST: 'INVALID_INPUT',
};

/**
 * The one place where anything that was thrown becomes something that a client may see. `input`: the raw input, to
 * tell a missing field from a wrong one. What nobody foresaw becomes INTERNAL_SERVER_ERROR with a sentence of ours;
 * its own message stays in the log.
 */
export function describeFailure(error: TRPCError, input: unknown): Failure {
  const { cause } = error;
  if (isOutage(cause) || (cause instanceof AppError && cause.kind === 'SERVICE_UNAVAILABLE')) return UNAVAILABLE;
  if (cause instanceof AppError) return failure(cause.kind, cause.message, cause.details);
  if (cause instanceof ZodError && error.code === 'BAD_REQUEST') return invalidInput(cause, input);
  if (isDatabaseFailure(cause)) return failure('DATABASE_ERROR');
  return failure(KIND_OF_TRPC[error.code] ?? 'INTERNAL_SERVER_ERROR');
}

/** A restart of PostgreSQL takes about so long, and a full hall that asks every three seconds does not hinder it. */
const UNAVAILABLE = failure('SERVICE_UNAVAILABLE', undefined, { retryAfterSeconds: 3 });

/** Wraps what a use case threw for tRPC, under the nearest of tRPC's codes. */
export function toTrpcError(cause: AppError): TRPCError {
  return new TRPCError({ code: ERRORS[cause.kind].trpcCode, message: cause.message, cause });
}

export function failure(kind: ErrorKind, message: string = ERRORS[kind].message, details?: unknown): Failure {
  const base = { code: errorCode(kind), status: ERRORS[kind].status, message };
  return details === undefined ? base : { ...base, details };
}

/** After how many seconds the same request may succeed, where a failure's details say so: the Retry-After header. */
export function retryAfterSeconds(details: unknown): number | null {
  const seconds = typeof details === 'object' && details !== null ? Reflect.get(details, 'retryAfterSeconds') : null;
  return typeof seconds === 'number' ? seconds : null;
}

function invalidInput(error: ZodError, input: unknown): Failure {
  const { isIncomplete, details } = fieldProblems(error, input);
  return failure(isIncomplete ? 'MISSING_REQUIRED_FIELD' : 'VALIDATION_FAILED', undefined, details);
}
