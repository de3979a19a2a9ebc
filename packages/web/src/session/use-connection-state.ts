import type { ConnectionState } from '@rollcall/sdk/live-connection';
import { useSyncExternalStore } from 'react';
import { useRollcallClient } from './client-context';

/** State of the live feed's connection; `lost` is the one to tell people about. */
export function useConnectionState(): ConnectionState {
  const { connection } = useRollcallClient();
  return useSyncExternalStore(connection.subscribe, connection.state);
}
