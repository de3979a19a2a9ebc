import type { RefreshToken } from './refresh-token';
import { networkError, RollcallError } from './errors';

type FetchInput = Parameters<typeof fetch>[0];

/**
 * `fetch` as Rollcall needs it: with the refresh cookie, with an end to waiting, and with a proxy's error page told
 * apart from an answer of ours. Rejects with a RollcallError.
 */
export function createRequest({ timeoutMs, refreshToken }: { timeoutMs: number; refreshToken: RefreshToken }) {
  return async function request(input: FetchInput, init: RequestInit = {}): Promise<Response> {
    const response = await fetchWithin(timeoutMs, input, { ...init, credentials: 'include' });
    refreshToken.read(response);
    if (response.status >= 502 && !isJson(response)) throw unavailable(response.status);
    return response;
  };
}

/** AbortSignal.any() would be shorter, but phones with iOS 16 do not have it. */
async function fetchWithin(timeoutMs: number, input: FetchInput, init: RequestInit): Promise<Response> {
  const giveUp = new AbortController();
  const caller = init.signal;
  const onAbort = () => giveUp.abort(caller?.reason);
  if (caller?.aborted) onAbort();
  caller?.addEventListener('abort', onAbort, { once: true });
  const timer = setTimeout(() => giveUp.abort(new Error(`No answer within ${timeoutMs} ms`)), timeoutMs);
  try {
    return await fetch(input, { ...init, signal: giveUp.signal });
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
