import { toRollcallError } from '@rollcall/sdk/errors';
import { QueryClient } from '@tanstack/react-query';

/** A retry helps only where the server was not reached or was not ready; a refusal stays a refusal. */
export function isWorthRetrying(failureCount: number, error: unknown): boolean {
  const { code, status } = toRollcallError(error);
  return failureCount < 3 && (code === 'NETWORK_ERROR' || status === 503);
}

/** The cache of one page load. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: isWorthRetrying,
        // Going back and forth between pages does not ask again; what must be exact is pushed by the live feed.
        staleTime: 10_000,
        refetchOnReconnect: true,
      },
      // Never by itself, nor kept until the network is back: whoever presses a button should know what became of it.
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
