import type { Context } from '@rollcall/api/context';
import type { Core } from '@rollcall/core/core';
import type { Request, RequestHandler, Response } from 'express';
import type { Env } from '../env';
import type { Figures } from '../figures/figures';
import type { Log } from '../log';
import { crossOrigin } from './cross-origin';
import { logRequests } from './log-requests';
import { createRequestContext } from './request-context';
import { requireHttps } from './require-https';
import { securityHeaders } from './security-headers';

/** What every request goes through, whichever way it takes. */
export type RequestBasics = {
  /** In order; each calls `next()` at once, or answers by itself. */
  before: RequestHandler[];
  createContext: (request: Request, response: Response) => Context;
};

export function requestBasics(core: Core, env: Env, { log, figures }: { log: Log; figures: Figures }): RequestBasics {
  return {
    before: [
      logRequests(log),
      ...securityHeaders(env),
      ...(env.isProduction ? [requireHttps(env.publicUrl)] : []),
      crossOrigin(env.corsOrigins),
    ],
    createContext: createRequestContext(core, { secureCookies: env.isProduction, callEnded: figures.callEnded }),
  };
}
