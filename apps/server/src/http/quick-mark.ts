import type { IncomingMessage, RequestListener } from 'node:http';
import type { Context } from '@rollcall/api/context';
import { describeFailure, retryAfterSeconds } from '@rollcall/api/failure';
import { countStranger } from '@rollcall/api/request-limit';
import { callRoute, type Answer, type Report } from '@rollcall/rest/call-route';
import { errorEnvelope } from '@rollcall/rest/envelope';
import type { Route } from '@rollcall/rest/route';
import { routes } from '@rollcall/rest/routes';
import { getTRPCErrorFromUnknown, TRPCError } from '@trpc/server';
import type { Express, Request, RequestHandler, Response } from 'express';
import { TRPC_PATHS } from '../trpc-paths';
import { asExpressRequest } from './as-express-request';
import { asExpressResponse } from './as-express-response';
import { callTrpc, trpcFailure } from './call-trpc';
import { readObject, readSmallBody } from './read-small-body';
import type { RequestBasics } from './request-basics';

/** A mark's body has 60 bytes, of one that was kept 200; what is much longer goes the ordinary way. */
const LONGEST_BODY = 1_000;

/** One of the addresses where marks come in. `mountedAt`, `path`: how the log names it. */
type Way = {
  mountedAt: string;
  path?: string;
  contentType: string;
  call: (ctx: Context, input: object) => Promise<Answer>;
  refuse: (error: TRPCError) => Answer;
};

type Exchange = { request: Request; response: Response };

/**
 * Marks go past Express: at the bell a whole hall arrives in one second, and Express with its body parser, compression
 * and forty routes costs more than all the rest of a mark (decision 17). Context, guard, schema, limits, headers, log
 * and errors are the same; only plain requests are taken, and everything else goes on to `app`.
 */
export function quickMarks(
  app: Express,
  { before, createContext, report }: RequestBasics & { report: Report },
): RequestListener {
  const ways = markWays(report);

  const answer = async (way: Way, { request, response }: Exchange, body: string) => {
    const ctx = createContext(request, response);
    const input = readObject(body);
    send(way, response, input === null ? await refuseUnread(way, ctx) : await way.call(ctx, input));
  };

  return (incoming, outgoing) => {
    const way = ways.get(incoming.url ?? '');
    if (way === undefined || !isPlain(incoming)) return app(incoming, outgoing);
    const request = asExpressRequest(app, incoming);
    const response = asExpressResponse(app, request, outgoing);
    request.originalUrl = request.url;
    request.baseUrl = way.mountedAt;
    if (way.path !== undefined) request.route = { path: way.path };
    inTurn(before, { request, response }, () => {
      readSmallBody(request, (body) => void answer(way, { request, response }, body));
    });
  };
}

function markWays(report: Report): Map<string, Way> {
  const route = routes.find(({ procedure }) => procedure === 'attendance.mark');
  if (route === undefined) throw new Error('There is no path for marks');
  const trpc: Omit<Way, 'mountedAt'> = {
    contentType: 'application/json',
    call: (ctx, input) => callTrpc('attendance.mark', ctx, input, report),
    refuse: (error) => trpcFailure(error, { path: null, input: undefined }),
  };
  return new Map([
    [`/api/v1${route.path}`, restWay(route, report)],
    ...TRPC_PATHS.map((mountedAt) => [`${mountedAt}/attendance.mark`, { ...trpc, mountedAt }] as const),
  ]);
}

function restWay(route: Route, report: Report): Way {
  return {
    mountedAt: '/api/v1',
    path: route.path,
    contentType: 'application/json; charset=utf-8',
    call: (ctx, input) => callRoute(route, ctx, input, report),
    refuse: (error) => {
      const problem = describeFailure(error, undefined);
      const wait = retryAfterSeconds(problem.details);
      return { status: problem.status, body: errorEnvelope(problem), retryAfterSeconds: wait };
    },
  };
}

/** A POST of a short, whole, uncompressed JSON body. */
function isPlain({ method, headers }: IncomingMessage): boolean {
  const length = Number(headers['content-length']);
  return (
    method === 'POST' &&
    headers['content-type'] === 'application/json' &&
    headers['content-encoding'] === undefined &&
    headers['transfer-encoding'] === undefined &&
    headers.expect === undefined &&
    length > 0 &&
    length <= LONGEST_BODY
  );
}

/** Counted by address, as everything is that reaches no procedure. */
async function refuseUnread(way: Way, ctx: Context): Promise<Answer> {
  try {
    await countStranger(ctx);
    return way.refuse(new TRPCError({ code: 'BAD_REQUEST' }));
  } catch (refusal) {
    return way.refuse(getTRPCErrorFromUnknown(refusal));
  }
}

function inTurn(handlers: RequestHandler[], { request, response }: Exchange, last: () => void): void {
  const run = (index: number) => {
    const handler = handlers[index];
    if (handler === undefined) last();
    else void handler(request, response, () => run(index + 1));
  };
  run(0);
}

function send({ contentType }: Way, response: Response, answer: Answer): void {
  if (response.headersSent || response.destroyed) return;
  const text = JSON.stringify(answer.body);
  if (answer.retryAfterSeconds !== null) response.setHeader('Retry-After', String(answer.retryAfterSeconds));
  response.writeHead(answer.status, {
    'Content-Type': contentType,
    'Content-Length': Buffer.byteLength(text),
  });
  response.end(text);
}
