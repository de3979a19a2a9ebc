import { TRPCClientError, type OperationLink, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import type { AppRouter } from './app-router';
import { isTokenRefusal, toRollcallError } from './errors';
import { eventPosition } from './event-position';
import type { LiveConnection } from './live-connection';
import type { Login } from './login';

type Call = Parameters<OperationLink<AppRouter>>[0];
type Envelopes = ReturnType<OperationLink<AppRouter>>;
type Parts = { login: Login; live: LiveConnection };

/**
 * Keeps a subscription alive beyond what wsLink does: a token that the server no longer takes is renewed, and what is
 * no refusal (no network, a server that starts anew) is tried again, each time from the last event on. It ends with an
 * error only where the server refuses; signing out completes it.
 */
export function subscriptionLink(parts: Parts): TRPCLink<AppRouter> {
  // Clients on the same links each count their calls from 1, and the one socket would mix them up; so would a late
  // "stopped" that belongs to an earlier attempt. Counting downwards keeps clear of theirs.
  let latestId = 0;
  const nextId = () => (latestId -= 1);
  return () => (call) => keptAlive(call, nextId, parts);
}

function keptAlive({ op, next }: Call, nextId: () => number, { login, live }: Parts): Envelopes {
  return observable((observer) => {
    const position = eventPosition(op.input);
    let running: { unsubscribe(): void } | undefined;
    let stopped = false;
    let failures = 0;
    let hasRenewed = false;

    function attempt(): void {
      if (stopped) return;
      running = next({ ...op, id: nextId(), input: position.input() }).subscribe({
        next(envelope) {
          if (envelope.result.type !== 'state') live.answered();
          if (envelope.result.type === 'data') onEvent();
          if (position.isNew(envelope.result)) observer.next(envelope);
        },
        complete: () => observer.complete(),
        error: recover,
      });
    }

    function onEvent(): void {
      failures = 0;
      hasRenewed = false;
    }

    function recover(cause: unknown): void {
      const { code, status } = toRollcallError(cause);
      if (code === 'NETWORK_ERROR' || status === 503) void live.waitBefore(failures++).then(attempt);
      else if (isTokenRefusal(cause) && !hasRenewed) renewAndAttempt();
      else observer.error(TRPCClientError.from(cause instanceof Error ? cause : new Error(String(cause))));
    }

    function renewAndAttempt(): void {
      const renewal = login.renewed(live.token() ?? '').then(() => {
        hasRenewed = true;
        return live.drop();
      });
      renewal.then(attempt, recover);
    }

    attempt();
    return () => {
      stopped = true;
      running?.unsubscribe();
    };
  });
}
