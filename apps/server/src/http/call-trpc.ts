import type { Context } from '@rollcall/api/context';
import { describeFailure, retryAfterSeconds } from '@rollcall/api/failure';
import { appRouter } from '@rollcall/api/router';
import type { Answer, Report } from '@rollcall/rest/call-route';
import { callTRPCProcedure, getTRPCErrorFromUnknown, getTRPCErrorShape, type TRPCError } from '@trpc/server';

/** Calls a mutation and answers in tRPC's wire format, as its own HTTP adapter does. */
export async function callTrpc(path: string, ctx: Context, input: unknown, report: Report): Promise<Answer> {
  try {
    const data: unknown = await callTRPCProcedure({
      router: appRouter,
      path,
      getRawInput: () => Promise.resolve(input),
      ctx,
      type: 'mutation',
      signal: undefined,
      batchIndex: 0,
    });
    return { status: 200, body: { result: { data } }, retryAfterSeconds: null };
  } catch (thrown) {
    const error = getTRPCErrorFromUnknown(thrown);
    const answer = trpcFailure(error, { path, input });
    if (answer.status >= 500) report(error, { requestId: ctx.requestId, path });
    return answer;
  }
}

/** A failure in tRPC's wire format. `path`: null where the call could not be read. */
export function trpcFailure(error: TRPCError, { path, input }: { path: string | null; input: unknown }): Answer {
  const shape = getTRPCErrorShape({
    config: appRouter._def._config,
    error,
    type: path === null ? 'unknown' : 'mutation',
    path: path ?? undefined,
    input,
    ctx: undefined,
  });
  const { status, details } = describeFailure(error, input);
  return { status, body: { error: shape }, retryAfterSeconds: retryAfterSeconds(details) };
}
