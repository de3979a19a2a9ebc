import type { RollcallClient } from '@rollcall/sdk/client';
import type { AuthState } from '@rollcall/sdk/login';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { ClientContext } from './client-context';
import { createQueryClient } from './query-client';
import { restoreLogin } from './restore-login';
import { trpc } from './trpc';

type Props = {
  /** Made once, outside React: `createRollcallClient({ url: location.origin })`. */
  client: RollcallClient;
  children: ReactNode;
};

/** Everything below may use `trpc`, `useAuth` and `useConnectionState`. Restores the login when it appears. */
export function RollcallProvider({ client, children }: Props): ReactNode {
  const [queryClient] = useState(createQueryClient);
  const [trpcClient] = useState(() => trpc.createClient({ links: client.links }));
  useEffect(() => restoreLogin(client), [client]);
  useEffect(() => hideFromNextUser(client, queryClient), [client, queryClient]);
  return (
    <ClientContext value={client}>
      <trpc.Provider client={trpcClient} queryClient={queryClient}>
        <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
      </trpc.Provider>
    </ClientContext>
  );
}

/** What one user has been shown must not be there for the next. */
function hideFromNextUser({ auth }: RollcallClient, queryClient: QueryClient): () => void {
  let shown = userIdOf(auth.state());
  return auth.subscribe((state) => {
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
