import type { HTTPLinkOptions } from '@trpc/client';
import { networkError, RollcallError } from './errors';
import type { RefreshToken } from './refresh-token';

type TrpcFetch = NonNullable<HTTPLinkOptions<never>['fetch']>;
type Input = Parameters<TrpcFetch>[0];
type Init = NonNullable<Parameters<TrpcFetch>[1]>;

/** `fetch`, as far as tRPC uses it. */
export type Request = (input: Input, init?: Init) => Promise<Response>;

/**
 * `fetch` as Rollcall needs it: with the refresh cookie, with an end to waiting, and with a proxy's error page told
 * apart from an answer of ours. Rejects with a RollcallError.
 */
export function createRequest(options: { timeoutMs: number; refreshToken: RefreshToken }): Request {
  const { timeoutMs, refreshToken } = options;
  return async (input, init = {}) => {
    const response = await fetchWithin(timeoutMs, input, init);
    refreshToken.read(response);
    if (response.status >= 502 && !isJson(response)) throw unavailable(response.status);
    return response;
  };
}

/** AbortSignal.any() would be shorter, but phones with iOS 16 do not have it. */
async function fetchWithin(timeoutMs: number, input: Input, init: Init): Promise<Response> {
  const giveUp = new AbortController();
  const caller = init.signal;
  const onAbort = () => giveUp.abort(caller?.reason);
  if (caller?.aborted) onAbort();
  caller?.addEventListener('abort', onAbort, { once: true });
  const timer = setTimeout(() => giveUp.abort(new Error(`No answer within ${timeoutMs} ms`)), timeoutMs);
  try {
    return await fetch(input, { ...init, credentials: 'include', signal: giveUp.signal });
  } catch (error) {
    throw networkError(error);
  } finally {
    clearTimeout(timer);
  }
}

function isJson(response: Response): boolean {
  return response.headers.get('content-type')?.includes('json') ?? false;
}

/** 502 to 504 from a proxy while the server starts anew. */
function unavailable(status: number): RollcallError {
  const message = 'Rollcall cannot answer now. Please try again in a moment.';
  return new RollcallError({ code: 'SERVICE_UNAVAILABLE', message, status });
}
