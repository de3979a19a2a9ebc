import { httpLink, type TRPCLink } from '@trpc/client';
import type { AppRouter } from './app-router';
import type { Request } from './request';

/**
 * Where queries and mutations leave the house; the access token comes in `op.context.token`.
 *
 * One request per call, not httpBatchLink: a batch answers when its slowest call has, its one status says nothing
 * about any single call (207), and a limit or a log line can no longer tell a mark from a list. HTTP/2 and
 * keep-alive have taken away what batching once saved.
 */
export function httpTerminus({ url, request }: { url: string; request: Request }): TRPCLink<AppRouter> {
  return httpLink({
    url,
    fetch: request,
    headers({ op }) {
      const { token } = op.context;
      return typeof token === 'string' ? { authorization: `Bearer ${token}` } : {};
    },
  });
}
