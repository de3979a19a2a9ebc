import type { Context } from '@rollcall/api/context';
import { procedureFacts } from '@rollcall/api/procedure-facts';
import { countStranger } from '@rollcall/api/request-limit';
import type { Request, RequestHandler, Response } from 'express';

/**
 * Counts, by its address, a request to tRPC that names a procedure that is not. Procedures count their own calls; REST
 * does the same for its unknown paths. Goes on with RATE_LIMITED where the limit is reached.
 */
export function countUnknownCalls(createContext: (request: Request, response: Response) => Context): RequestHandler {
  const known = procedureFacts();
  return async (request, response, next) => {
    const names = decodeURIComponent(request.path.slice(1)).split(',');
    if (!names.every((name) => known.has(name))) await countStranger(createContext(request, response));
    next();
  };
}
