import { TRPCClientError, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import type { AppRouter } from './app-router';
import { isTokenRefusal } from './errors';
import { type Login, signedOut } from './login';

type Running = { unsubscribe(): void };

/**
 * Gives each query and mutation its access token, renewed beforehand where it has ended. A call whose token is refused
 * all the same is sent once more with a new one; all calls that wait share one refresh.
 *
 * A call with `onlyAs` in its context leaves in that user's name or not at all (AUTH_UNAUTHORIZED): the cookie that a refresh
 * goes by belongs to the browser, and may by then be somebody else's.
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
          if (!isWanted(op.context['onlyAs'], login)) return fail(signedOut());
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

function isWanted(userId: unknown, { state }: Login): boolean {
  const now = state.get();
  return userId === undefined || (now.status === 'signed-in' && now.user.id === userId);
}

function toError(cause: unknown): Error {
  return cause instanceof Error ? cause : new Error('Unknown failure', { cause });
}
