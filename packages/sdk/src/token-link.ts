import { TRPCClientError, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import type { AppRouter } from './app-router';
import { isTokenRefusal } from './errors';
import type { Login } from './login';

type Running = { unsubscribe(): void };

/**
 * Gives each query and mutation its access token, renewed beforehand where it has ended. A call whose token is refused
 * all the same is sent once more with a new one; all calls that wait share one refresh.
 */
export function tokenLink(login: Login): TRPCLink<AppRouter> {
  return () =>
    ({ op, next }) =>
      observable((observer) => {
        let running: Running | undefined;
        let stopped = false;
        const fail = (cause: unknown) => observer.error(TRPCClientError.from(toError(cause)));

        function send(token: string | undefined, onRefused: ((token: string) => void) | undefined): void {
          if (stopped) return;
          running = next({ ...op, context: { ...op.context, token } }).subscribe({
            next: (envelope) => observer.next(envelope),
            complete: () => observer.complete(),
            error(error) {
              if (token === undefined || onRefused === undefined || !isTokenRefusal(error)) observer.error(error);
              else onRefused(token);
            },
          });
        }

        const sendAgain = (refused: string) => {
          login.renewed(refused).then((token) => send(token, undefined), fail);
        };
        login.freshToken().then((token) => send(token, sendAgain), fail);

        return () => {
          stopped = true;
          running?.unsubscribe();
        };
      });
}

function toError(cause: unknown): Error {
  return cause instanceof Error ? cause : new Error('Unknown failure', { cause });
}
