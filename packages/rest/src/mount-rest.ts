import type { Context } from '@rollcall/api/context';
import { describeFailure } from '@rollcall/api/failure';
import { appRouter } from '@rollcall/api/router';
import { callTRPCProcedure, getTRPCErrorFromUnknown } from '@trpc/server';
import express, { type Request, type Response, type Router } from 'express';
import { countLost } from './count-lost';
import { sendFailure } from './envelope';
import { openApiDocument } from './openapi/document';
import { readInput } from './read-input';
import { refuseOtherContent } from './refuse-other-content';
import type { Route } from './route';
import { routes } from './routes';

/** Bodies over this are refused: spec section 8. */
const LARGEST_BODY = '100kb';

/**
 * The documented paths as an Express router. Each request becomes one call of a procedure, with the procedure's own
 * guard and schema. `report` gets every failure that is not the client's.
 */
export function mountRest(options: {
  createContext: (request: Request, response: Response) => Context;
  report: (error: unknown, context: { requestId: string; path: string }) => void;
}): Router {
  const router = express.Router();
  // The routes are known, so the document is made once, and a fault in it shows at the start.
  const document = JSON.stringify(openApiDocument(routes));
  router.get('/openapi.json', (_request, response) => {
    response.set('Cache-Control', 'no-cache').type('json').send(document);
  });
  router.use(refuseOtherContent, express.json({ limit: LARGEST_BODY }));
  for (const route of routes) {
    router[route.method](route.path, async (request, response) => {
      const ctx = options.createContext(request, response);
      const input = readInput(request, route);
      try {
        response.status(route.status ?? 200).json(await call(route, ctx, input));
      } catch (thrown) {
        const described = describeFailure(getTRPCErrorFromUnknown(thrown), input);
        if (described.status >= 500) options.report(thrown, { requestId: ctx.requestId, path: route.procedure });
        sendFailure(response, described);
      }
    });
  }
  router.use(...countLost(options.createContext));
  return router;
}

function call(route: Route, ctx: Context, input: unknown): Promise<unknown> {
  return callTRPCProcedure({
    router: appRouter,
    path: route.procedure,
    getRawInput: () => Promise.resolve(input),
    ctx,
    type: route.method === 'get' ? 'query' : 'mutation',
    signal: undefined,
    batchIndex: 0,
  });
}
