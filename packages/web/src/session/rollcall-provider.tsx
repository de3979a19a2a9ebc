import type { RollcallClient } from '@rollcall/sdk/client';
import type { ReactNode } from 'react';
import { DataProvider } from './data-provider';
import { LoginProvider } from './login-provider';

/** Login and data in one, for an app all of whose pages read data. */
export function RollcallProvider({ client, children }: { client: RollcallClient; children: ReactNode }): ReactNode {
  return (
    <LoginProvider client={client}>
      <DataProvider>{children}</DataProvider>
    </LoginProvider>
  );
}
