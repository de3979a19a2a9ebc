import type { Context } from '@rollcall/api/context';
import { describeFailure, retryAfterSeconds } from '@rollcall/api/failure';
import { appRouter } from '@rollcall/api/router';
import { callTRPCProcedure, getTRPCErrorFromUnknown } from '@trpc/server';
import { errorEnvelope } from './envelope';
import type { Route } from './route';

/** What goes over the wire. `retryAfterSeconds`: for the header of that name. */
export type Answer = { status: number; body: unknown; retryAfterSeconds: number | null };

/** Gets every failure that is not the client's. */
export type Report = (error: unknown, about: { requestId: string; path: string }) => void;

/** Calls a path's procedure, with the procedure's own guard and schema; a failure is an answer like any other. */
export async function callRoute(route: Route, ctx: Context, input: unknown, report: Report): Promise<Answer> {
  try {
    const body: unknown = await callTRPCProcedure({
      router: appRouter,
      path: route.procedure,
      getRawInput: () => Promise.resolve(input),
      ctx,
      type: route.method === 'get' ? 'query' : 'mutation',
      signal: undefined,
      batchIndex: 0,
    });
    return { status: route.status ?? 200, body, retryAfterSeconds: null };
  } catch (thrown) {
    const problem = describeFailure(getTRPCErrorFromUnknown(thrown), input);
    if (problem.status >= 500) report(thrown, { requestId: ctx.requestId, path: route.procedure });
    const wait = retryAfterSeconds(problem.details);
    return { status: problem.status, body: errorEnvelope(problem), retryAfterSeconds: wait };
  }
}
