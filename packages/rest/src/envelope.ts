import { describeFailure, failure, retryAfterSeconds, type Failure } from '@rollcall/api/failure';
import type { ErrorEnvelope } from '@rollcall/contracts/errors';
import { getTRPCErrorFromUnknown } from '@trpc/server';
import type { ErrorRequestHandler, RequestHandler, Response } from 'express';

/** The one shape of a failure that spec section 5 gives. */
export function errorEnvelope({ status: _status, ...error }: Failure): ErrorEnvelope {
  return { success: false, error, timestamp: new Date().toISOString() };
}

/** Answers a failure in that shape, with its status, and with Retry-After where its details name a wait. */
export function sendFailure(response: Response, problem: Failure): void {
  const wait = retryAfterSeconds(problem.details);
  if (wait !== null) response.set('Retry-After', String(wait));
  response.status(problem.status).json(errorEnvelope(problem));
}

/** For a path that nothing answers. */
export const unknownPath: RequestHandler = (_request, response) => {
  sendFailure(response, nothingHere());
};

/** For what Express and its body parser throw. `report` gets what is our own fault, with the answer that it spoilt. */
export function thrownByExpress(report: (error: unknown, response: Response) => void): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    const known = describeFailure(getTRPCErrorFromUnknown(error), undefined);
    if (known.code === 'RATE_LIMITED') return sendFailure(response, known);
    const status = statusOf(error);
    if (status === 404) return sendFailure(response, nothingHere());
    if (status === 413) return sendFailure(response, failure('BODY_TOO_LARGE'));
    if (status === 415) return sendFailure(response, failure('WRONG_CONTENT_TYPE'));
    if (status >= 400 && status < 500) return sendFailure(response, failure('INVALID_INPUT'));
    report(error, response);
    sendFailure(response, failure('INTERNAL_SERVER_ERROR'));
  };
}

function nothingHere(): Failure {
  return failure('NOT_FOUND', 'There is nothing at this address.');
}

function statusOf(error: unknown): number {
  const status = typeof error === 'object' && error !== null ? Reflect.get(error, 'status') : undefined;
  return typeof status === 'number' ? status : 500;
}
