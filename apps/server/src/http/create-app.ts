import { describeFailure, retryAfterSeconds } from '@rollcall/api/failure';
import { appRouter } from '@rollcall/api/router';
import type { Core } from '@rollcall/core/core';
import { mountRest } from '@rollcall/rest/mount-rest';
import { refuseOtherContent } from '@rollcall/rest/refuse-other-content';
import type { TRPCError } from '@trpc/server';
import { createExpressMiddleware } from '@trpc/server/adapters/express';
import compression from 'compression';
import express, { type Express } from 'express';
import type { Env } from '../env';
import type { ReportFailure } from '../report-failure';
import { TRPC_PATHS } from '../trpc-paths';
import type { Figures } from '../figures/figures';
import { apiDocs } from './api-docs';
import { countUnknownCalls } from './count-unknown-calls';
import { health } from './health';
import { refuseUnreadableCall } from './refuse-unreadable-call';
import type { RequestBasics } from './request-basics';
import { serveFigures } from './serve-figures';

/** Bodies over this are refused: spec section 8. */
const LARGEST_BODY_BYTES = 100 * 1024;

/** Calls in one request: as many as anyone may make in a minute (spec section 8). */
const LARGEST_BATCH = 100;

/** The API over HTTP: tRPC at /trpc, the documented paths at /api/v1, health, figures, and the QR's short link. */
export function createApp(
  core: Core,
  env: Env,
  { before, createContext, figures, report }: RequestBasics & { figures: Figures; report: ReportFailure },
): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', env.trustedProxies);
  app.use(...before, compression());

  app.get('/health', health(core.database));
  app.get('/metrics', serveFigures(figures, { core, token: env.metricsToken, report }));

  app.use(
    TRPC_PATHS,
    refuseUnreadableCall,
    refuseOtherContent,
    countUnknownCalls(createContext),
    createExpressMiddleware({
      router: appRouter,
      createContext: ({ req, res }) => createContext(req, res),
      maxBodySize: LARGEST_BODY_BYTES,
      maxBatchSize: LARGEST_BATCH,
      responseMeta: ({ errors, info }) => ({ headers: metaHeaders(errors, info === undefined) }),
      onError({ error, path, ctx }) {
        if (error.code === 'INTERNAL_SERVER_ERROR') report(error, { path, requestId: ctx?.requestId });
      },
    }),
  );
  app.use('/api/v1/docs', apiDocs());
  app.use('/api/v1', mountRest({ createContext, report }));

  // The browser takes the code behind `#` along to the new address; no server ever sees it.
  app.get('/s', (_request, response) => response.redirect('/student/mark'));
  app.get('/', (_request, response) => response.type('html').send(FRONT_DOOR));
  return app;
}

/** The longest wait that any call of a batch asks for; and what tRPC refuses before it knows the call, it calls text. */
function metaHeaders(errors: TRPCError[], isUnlabelled: boolean): Headers {
  const waits = errors.map((error) => retryAfterSeconds(describeFailure(error, undefined).details));
  const longest = Math.max(...waits.map((wait) => wait ?? 0));
  return new Headers({
    ...(longest > 0 && { 'Retry-After': String(longest) }),
    ...(isUnlabelled && { 'Content-Type': 'application/json' }),
  });
}

const FRONT_DOOR = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>Rollcall</title>
  </head>
  <body>
    <h1>Rollcall</h1>
    <p><a href="/teacher/">I teach</a></p>
    <p><a href="/student/">I am a student</a></p>
  </body>
</html>
`;
