import { ERRORS, type ErrorKind } from '@rollcall/contracts/errors';

/** A failure that the caller is meant to see. Everything else that is thrown is a bug or an outage. */
export class AppError extends Error {
  readonly kind: ErrorKind;
  readonly details: unknown;

  /** `message`: a sentence to act on, where the catalogue's own is not precise enough. */
  constructor(kind: ErrorKind, options: { message?: string | undefined; details?: unknown } = {}) {
    super(options.message ?? ERRORS[kind].message);
    this.name = 'AppError';
    this.kind = kind;
    this.details = options.details;
  }
}
