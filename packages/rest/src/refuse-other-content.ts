import { failure } from '@rollcall/api/failure';
import type { RequestHandler } from 'express';
import { sendFailure } from './envelope';

/** A body that is not JSON would be passed over by the parser and read as an empty one. */
export const refuseOtherContent: RequestHandler = (request, response, next) => {
  const hasBody = request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length']) > 0;
  if (hasBody && !request.is('application/json')) {
    return sendFailure(response, failure('WRONG_CONTENT_TYPE'));
  }
  next();
};
