import type { Context } from '@rollcall/api/context';
import express, { type Request, type Response, type Router } from 'express';
import { callRoute, type Report } from './call-route';
import { countLost } from './count-lost';
import { openApiDocument } from './openapi/document';
import { readInput } from './read-input';
import { refuseOtherContent } from './refuse-other-content';
import { routes } from './routes';

/** Bodies over this are refused: spec section 8. */
const LARGEST_BODY = '100kb';

/**
 * The documented paths as an Express router. Each request becomes one call of a procedure, with the procedure's own
 * guard and schema. `report` gets every failure that is not the client's.
 */
export function mountRest(options: {
  createContext: (request: Request, response: Response) => Context;
  report: Report;
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
      const answer = await callRoute(route, ctx, readInput(request, route), options.report);
      if (answer.retryAfterSeconds !== null) response.set('Retry-After', String(answer.retryAfterSeconds));
      response.status(answer.status).json(answer.body);
    });
  }
  router.use(...countLost(options.createContext));
  return router;
}
