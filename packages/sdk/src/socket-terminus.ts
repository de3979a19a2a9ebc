import { wsLink, type OperationLink, type TRPCLink } from '@trpc/client';
import type { AppRouter } from './app-router';
import type { LiveConnection } from './live-connection';

/** Where subscriptions leave the house, over a socket that is there only while one exists. */
export function socketTerminus(live: LiveConnection): TRPCLink<AppRouter> {
  return (runtime) => {
    let link: OperationLink<AppRouter> | undefined;
    return (call) => (link ??= wsLink<AppRouter>({ client: live.socket() })(runtime))(call);
  };
}
