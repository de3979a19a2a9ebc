import { ERRORS, errorCode, type ErrorKind } from '@rollcall/contracts/errors';
import { TRPCError } from '@trpc/server';

/** Carries the kind through tRPC to the error formatter. */
class Refusal extends Error {
  readonly kind: ErrorKind;
  readonly details: unknown;
  constructor(kind: ErrorKind, details: unknown) {
    super(ERRORS[kind].message);
    this.kind = kind;
    this.details = details;
  }
}

/** A failure as Rollcall's server throws it. */
export function refusal(kind: ErrorKind, details?: unknown): TRPCError {
  return new TRPCError({ code: ERRORS[kind].trpcCode, cause: new Refusal(kind, details) });
}

/** `error.data` as Rollcall's server writes it. */
export function dataOf({ cause, message }: TRPCError) {
  if (!(cause instanceof Refusal)) return { code: 'INTERNAL_SERVER_ERROR', message, httpStatus: 500 };
  const { kind, details } = cause;
  const base = { code: errorCode(kind), message: ERRORS[kind].message, httpStatus: ERRORS[kind].status };
  return details === undefined ? base : { ...base, details };
}
