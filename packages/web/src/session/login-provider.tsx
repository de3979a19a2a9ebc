import type { RollcallClient } from '@rollcall/sdk/client';
import { type ReactNode, useEffect } from 'react';
import { ClientContext } from './client-context';
import { restoreLogin } from './restore-login';

type Props = {
  /** Made once, outside React: `createRollcallClient({ url: location.origin })`. */
  client: RollcallClient;
  children: ReactNode;
};

/**
 * Everything below may use `useRollcallClient`, `useAuth` and `useConnectionState`. Restores the login when it appears. What reads the
 * server's data needs `<DataProvider>` besides.
 */
export function LoginProvider({ client, children }: Props): ReactNode {
  useEffect(() => restoreLogin(client), [client]);
  return <ClientContext value={client}>{children}</ClientContext>;
}
