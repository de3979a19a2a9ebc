import { failure } from '@rollcall/api/failure';
import { sendFailure } from '@rollcall/rest/envelope';
import type { Request, RequestHandler } from 'express';

/** What tRPC's adapter would answer with a bare 500 or without a content type is refused before it sees it. */
export const refuseUnreadableCall: RequestHandler = (request, response, next) => {
  if (!['GET', 'HEAD', 'POST'].includes(request.method)) {
    return sendFailure(response, failure('NOT_FOUND', 'Calls are made by GET and by POST.'));
  }
  if (!hasReadableAddress(request)) {
    return sendFailure(response, failure('INVALID_INPUT', 'The address of this request cannot be read.'));
  }
  // Answers come whole: a stream has begun with status 200 before anything in it can fail.
  delete request.headers['trpc-accept'];
  if (request.headers.accept?.includes('jsonl')) delete request.headers.accept;
  next();
};

function hasReadableAddress(request: Request): boolean {
  try {
    decodeURIComponent(request.path);
  } catch {
    return false;
  }
  return URL.canParse(request.originalUrl, `http://${request.headers.host ?? 'localhost'}`);
}
