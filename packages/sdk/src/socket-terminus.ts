import { type OperationLink, TRPCClientError, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import type { AppRouter } from './app-router';
import type { LiveConnection } from './live-connection';

/** Where subscriptions leave the house, over a socket that is there only while one exists. */
export function socketTerminus(live: LiveConnection): TRPCLink<AppRouter> {
  return (runtime) => {
    let link: OperationLink<AppRouter> | undefined;
    return (call) =>
      observable((observer) => {
        let running: { unsubscribe(): void } | undefined;
        let stopped = false;
        live.socket().then(
          ({ client, wsLink }) => {
            if (stopped) return;
            link ??= wsLink<AppRouter>({ client })(runtime);
            running = link(call).subscribe(observer);
          },
          (cause: Error) => observer.error(TRPCClientError.from(cause)),
        );
        return () => {
          stopped = true;
          running?.unsubscribe();
        };
      });
  };
}
