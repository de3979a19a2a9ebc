import { createTRPCClient, splitLink, type TRPCClient, type TRPCLink } from '@trpc/client';
import type { AppRouter } from './app-router';
import { createAuth, heed, type RollcallAuth } from './auth';
import { createAuthCalls } from './auth-calls';
import { httpTerminus } from './http-terminus';
import { createLiveConnection, type ConnectionState, type WebSocketClass } from './live-connection';
import { createLogin } from './login';
import type { ObservableValue } from './observable-value';
import { backoffMs } from './pause';
import { keepRefreshToken } from './refresh-token';
import { createRequest } from './request';
import { socketTerminus } from './socket-terminus';
import { subscriptionLink } from './subscription-link';
import { joinTabs } from './tabs';
import { tokenLink } from './token-link';
import { unfinishedSignOut } from './unfinished-sign-out';

export type RollcallClientOptions = {
  /** Where Rollcall is, such as `https://rollcall.example.org`; in a browser mostly `location.origin`. */
  url: string;
  /** Where there is no global one (Node 20): the class `WebSocket` of the package `ws`. */
  WebSocket?: WebSocketClass;
  /** A call without an answer for so long fails with NETWORK_ERROR. Default: 15 s. */
  timeoutMs?: number;
  /** Wait before the nth attempt (from 0) to connect the live feed again. Default: 0.25 to 15 s, spread at random. */
  reconnectDelayMs?: (attempt: number) => number;
  /**
   * Name that the clients share which share one refresh cookie. Default: made from `url` in a browser, where the tabs and
   * the service worker do; false elsewhere, where each client has its own login.
   */
  sharedLogin?: string | false;
};

export type RollcallClient = {
  /** Every procedure and subscription. Signing in and out goes through `auth`; `toRollcallError` reads a rejection. */
  api: TRPCClient<AppRouter>;
  auth: RollcallAuth;
  /** The live feed's connection, for the line that says it is lost and being tried again. */
  connection: { state: () => ConnectionState; subscribe: ObservableValue<ConnectionState>['subscribe'] };
  /** For another tRPC client on the same login and socket, such as the one of @trpc/react-query. */
  links: TRPCLink<AppRouter>[];
  /** Ends subscriptions and lets Node exit. The login at the server stays. */
  close: () => Promise<void>;
};

/**
 * A client of one Rollcall server, for browsers and Node. Nobody is signed in at first: `auth.restore()` takes up the
 * login of an earlier visit, `auth.signIn()` begins one. Calls without a login are sent without.
 */
export function createRollcallClient(options: RollcallClientOptions): RollcallClient {
  const { timeoutMs = 15_000, reconnectDelayMs = backoffMs } = options;
  const url = `${options.url.replace(/\/$/, '')}/trpc`;
  // Only browsers keep one cookie for all their tabs; Node has no location, and a worker no document.
  const { sharedLogin = typeof location === 'undefined' ? false : `rollcall ${url}` } = options;
  const refreshToken = keepRefreshToken();
  const request = createRequest({ timeoutMs, refreshToken });
  const calls = createAuthCalls({ url, request, refreshToken });
  const tabs = joinTabs({ name: sharedLogin, longestWaitMs: timeoutMs, onMessage: (message) => onMessage(message) });
  const login = createLogin({ calls, exclusive: tabs.exclusive });
  const unfinished = unfinishedSignOut(sharedLogin);
  const auth = createAuth({ login, calls, refreshToken, unfinished, tell: tabs.tell });
  const onMessage = heed({ login, auth });
  const live = createLiveConnection({
    url: url.replace(/^http/, 'ws'),
    login,
    WebSocket: options.WebSocket,
    reconnectDelayMs,
  });
  const links = [
    splitLink<AppRouter>({
      condition: (op) => op.type === 'subscription',
      true: [subscriptionLink({ login, live }), socketTerminus(live)],
      false: [tokenLink(login), httpTerminus({ url, request })],
    }),
  ];
  return {
    api: createTRPCClient<AppRouter>({ links }),
    auth,
    connection: { state: live.state.get, subscribe: live.state.subscribe },
    links,
    async close() {
      tabs.close();
      await live.close();
    },
  };
}
