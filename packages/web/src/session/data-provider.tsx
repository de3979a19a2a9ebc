import type { RollcallClient } from '@rollcall/sdk/client';
import type { AuthState } from '@rollcall/sdk/login';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { TRPCClient } from '@trpc/client';
import type { AppRouter } from '@rollcall/sdk/app-router';
import type { ReactNode } from 'react';
import { useRollcallClient } from './client-context';
import { createQueryClient } from './query-client';
import { trpc } from './trpc';

type Data = { queryClient: QueryClient; trpcClient: TRPCClient<AppRouter> };

/** One cache per client, so that it outlives the pages that read from it. */
const dataOfClients = new WeakMap<RollcallClient, Data>();

/** Everything below may use `trpc` and react-query. An app may have several; they share what they have read. */
export function DataProvider({ children }: { children: ReactNode }): ReactNode {
  const { queryClient, trpcClient } = dataOf(useRollcallClient());
  return (
    <trpc.Provider client={trpcClient} queryClient={queryClient}>
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </trpc.Provider>
  );
}

function dataOf(client: RollcallClient): Data {
  const known = dataOfClients.get(client);
  if (known !== undefined) return known;
  const made = { queryClient: createQueryClient(), trpcClient: trpc.createClient({ links: client.links }) };
  hideFromNextUser(client, made.queryClient);
  dataOfClients.set(client, made);
  return made;
}

/** What one user has been shown must not be there for the next. */
function hideFromNextUser({ auth }: RollcallClient, queryClient: QueryClient): void {
  let shown = userIdOf(auth.state());
  auth.subscribe((state) => {
    const now = userIdOf(state);
    // From nobody to somebody there is nothing to hide, and clearing would cut off queries that wait for the login.
    const isOther = shown !== undefined && now !== shown;
    shown = now;
    if (isOther && now === undefined) queryClient.clear();
    // A page that stays on the screen keeps what it shows through clear(); reset, it asks anew.
    else if (isOther) void queryClient.resetQueries();
  });
}

function userIdOf(state: AuthState): string | undefined {
  return state.status === 'signed-in' ? state.user.id : undefined;
}
