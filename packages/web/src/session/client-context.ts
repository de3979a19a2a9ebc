import type { RollcallClient } from '@rollcall/sdk/client';
import { createContext, useContext } from 'react';

export const ClientContext = createContext<RollcallClient | null>(null);

/** The SDK's client, for what the hooks do not cover. Throws outside RollcallProvider. */
export function useRollcallClient(): RollcallClient {
  const client = useContext(ClientContext);
  if (client === null) throw new Error('useRollcallClient() needs a <RollcallProvider> above it');
  return client;
}
