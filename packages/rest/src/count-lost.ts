import type { Context } from '@rollcall/api/context';
import { countStranger } from '@rollcall/api/request-limit';
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';

/**
 * Counts, by its address, what reaches no procedure: an unknown path, or a body that cannot be read. Everything else is
 * counted where it is called. Goes on with RATE_LIMITED instead where the limit is reached.
 */
export function countLost(
  createContext: (request: Request, response: Response) => Context,
): [RequestHandler, ErrorRequestHandler] {
  return [
    async (request, response, next) => {
      await countStranger(createContext(request, response));
      next();
    },
    async (error: unknown, request, response, next) => {
      await countStranger(createContext(request, response));
      next(error);
    },
  ];
}
