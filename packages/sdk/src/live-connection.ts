import type { TRPCWebSocketClient } from '@trpc/client';
import type * as liveSocket from './live-socket';
import type { AuthState, Login } from './login';
import { observableValue, type ObservableValue } from './observable-value';
import { createPause } from './pause';

/** `idle`: nobody follows anything. `lost`: it was or should be there, and is being tried again. */
export type ConnectionState = 'idle' | 'connecting' | 'live' | 'lost';

type SocketCode = typeof liveSocket;

/** The socket, and the link that speaks over it. */
type LiveSocket = { client: TRPCWebSocketClient; wsLink: SocketCode['wsLink'] };

/** The one socket that all subscriptions share. */
export type LiveConnection = {
  state: ObservableValue<ConnectionState>;
  /** Made at the first subscription: whoever has none needs no WebSocket, nor its code. Rejects where either cannot be had. */
  socket: () => Promise<LiveSocket>;
  /** The access token that the socket was opened with. */
  token: () => string | undefined;
  /** The server has answered a subscription, so that the connection is worth something. */
  answered: () => void;
  /** Waits before the nth attempt (from 0), or until there is reason to hope. */
  waitBefore: (attempt: number) => Promise<void>;
  /** Gives the open socket up; the next subscription, or one that is still there, opens another. */
  drop: () => Promise<void>;
  close: () => Promise<void>;
};

/** The browser's class, or what stands in for it: the one of `ws` does all that is used, but is declared otherwise. */
export type WebSocketClass = Pick<typeof globalThis.WebSocket, 'OPEN' | 'CLOSED'> & (new (url: string) => object);

type Options = {
  url: string;
  login: Login;
  WebSocket: WebSocketClass | undefined;
  /** Wait before the nth attempt (from 0) to connect again, in ms. */
  reconnectDelayMs: (attempt: number) => number;
};

/**
 * Closing after 5 s without a subscription must come before the next ping after 10 s: a pong counts as use, and the
 * socket would never close. The 5 s for a pong must be shorter than the 10 s too, or tRPC forgets to stop its clock.
 */
const TIMES = {
  lazy: { enabled: true, closeMs: 5_000 },
  keepAlive: { enabled: true, intervalMs: 10_000, pongTimeoutMs: 5_000 },
};

export function createLiveConnection({ url, login, WebSocket, reconnectDelayMs }: Options): LiveConnection {
  const state = observableValue<ConnectionState>('idle');
  const pause = createPause();
  const waitBefore = (attempt: number) => pause.wait(reconnectDelayMs(attempt));
  let client: TRPCWebSocketClient | undefined;
  /** What the socket was opened with. */
  let pass: { token: string | undefined; userId: string | undefined } | undefined;
  /** Attempts since the server last answered; the first of all does not wait. */
  let attempts = 0;

  // Waiting and renewing happen here, not in `retryDelayMs` and `connectionParams`: that wait cannot be cut short, and
  // behind an open socket the server would be kept waiting for the refresh.
  async function whereTo(): Promise<string> {
    const attempt = attempts;
    attempts += 1;
    if (attempt > 0) await waitBefore(attempt - 1);
    const token = await login.freshToken();
    pass = { token, userId: userIdOf(login.state.get()) };
    return url;
  }

  async function socket(): Promise<LiveSocket> {
    const code = await import('./live-socket');
    client ??= open(code);
    return { client, wsLink: code.wsLink };
  }

  function open({ createWSClient }: SocketCode): TRPCWebSocketClient {
    const opened = createWSClient({
      ...TIMES,
      url: whereTo,
      connectionParams: () => (pass?.token === undefined ? null : { token: pass.token }),
      retryDelayMs: () => 0,
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see WebSocketClass
      ...(WebSocket === undefined ? {} : { WebSocket: WebSocket as typeof globalThis.WebSocket }),
    });
    opened.connectionState.subscribe({
      next(now) {
        if (now.state === 'idle') attempts = 0;
        state.set(stateOf(now));
      },
    });
    return opened;
  }

  async function hangUp(): Promise<void> {
    pass = undefined;
    pause.endAll();
    await client?.close();
  }

  // The server asks who is there once per socket: another user needs another one, and ends the subscriptions of the old.
  const stopWatching = login.state.subscribe((now) => {
    if (pass !== undefined && pass.userId !== userIdOf(now)) void hangUp();
  });

  return {
    state,
    waitBefore,
    socket,
    token: () => pass?.token,
    answered() {
      attempts = 1;
    },
    drop: () => closed(client?.connection?.ws),
    async close() {
      stopWatching();
      pause.close();
      await hangUp();
    },
  };
}

function userIdOf(state: AuthState): string | undefined {
  return state.status === 'signed-in' ? state.user.id : undefined;
}

type SocketState = { state: 'idle' | 'connecting' | 'pending'; error: unknown };

function stateOf({ state, error }: SocketState): ConnectionState {
  if (state === 'idle') return 'idle';
  if (state === 'pending') return 'live';
  return error === null ? 'connecting' : 'lost';
}

/** Resolves once the socket is closed: while it is closing, tRPC would take it for the one that it opens next. */
function closed(socket: WebSocket | null | undefined): Promise<void> {
  if (socket === null || socket === undefined || socket.readyState === socket.CLOSED) return Promise.resolve();
  return new Promise((resolve) => {
    socket.addEventListener('close', () => resolve(), { once: true });
    socket.close();
  });
}
