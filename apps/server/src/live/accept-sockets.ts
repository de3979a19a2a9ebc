import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Context } from '@rollcall/api/context';
import { failure } from '@rollcall/api/failure';
import type { Principal } from '@rollcall/core/auth/principal';
import type { Core } from '@rollcall/core/core';
import { isOutage } from '@rollcall/core/outage';
import { handleKeepAlive } from '@trpc/server/adapters/ws';
import type { Express, Request } from 'express';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Env } from '../env';
import { endWithFailure } from '../http/end-with-failure';
import type { Figures } from '../figures/figures';
import { asExpressRequest } from '../http/as-express-request';
import { bearer } from '../http/request-context';
import type { Log } from '../log';
import type { ReportFailure } from '../report-failure';
import { TRPC_PATHS } from '../trpc-paths';
import { isAllowedOrigin } from './allowed-origin';
import { createPushEvents } from './push-events';
import { serveSocket } from './serve-socket';
import { createSocketPlaces } from './socket-places';
import { socketId, watchSocket } from './watch-socket';

/** A subscription's message is a few hundred bytes. */
const LARGEST_MESSAGE_BYTES = 64 * 1024;

const NO_PLAIN_SOCKET = 'Please use wss: nothing is answered over plain ws.';
const STRANGE_ORIGIN = 'Pages of this origin may not connect.';
const NO_HANDSHAKE = 'This is not the handshake of a WebSocket.';

/**
 * A socket whose other end is gone is found out within half a minute, and who says nothing of who it is for ten seconds
 * is closed: a client sends its token with the first frame. Where we may have missed that a student lost a place, all students
 * are asked to come back within a minute, and not in the same second.
 */
const TIMES = { pingMs: 20_000, pongMs: 10_000, silenceMs: 10_000, spreadMs: 60_000 };

/** Standard close code "going away": the client connects anew, with a fresh token. */
const GOING_AWAY = 1001;

/** Standard close code "try again later". */
const TRY_AGAIN_LATER = 1013;

/** What sockets need beside core. */
type Parts = { app: Express; env: Env; log: Log; figures: Figures; report: ReportFailure };

/**
 * Accepts tRPC's sockets. A socket lives as long as its access token, its login and its student's places in classes; then it is
 * closed, and the client comes back with a new token and the ids of its last events. Returns a way to close them all.
 */
export function acceptSockets(server: Server, core: Core, parts: Parts, times = TIMES): { close: () => Promise<void> } {
  const { app, env, report } = parts;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE_BYTES });
  const places = createSocketPlaces(times.silenceMs);
  const push = createPushEvents();
  sockets.on('connection', (socket: WebSocket, request: IncomingMessage) => {
    watchSocket(socket, parts);
    handleKeepAlive(socket, times.pingMs, times.pongMs);
    const isKnown = places.take(socket);
    serveSocket(socket, {
      async open(params) {
        const { spreadMs } = times;
        const known = { ...parts, socket, request: asExpressRequest(app, request), isKnown, spreadMs };
        return socketContext(core, known, tokenOf(params));
      },
      expectsParams: /[?&]connectionParams=1(?:&|$)/.test(request.url ?? ''),
      push,
      report: (error, path) => report(error, { path, requestId: socketId(socket) }),
    });
  });
  sockets.on('wsClientError', (_error, socket) => endWithFailure(socket, failure('INVALID_INPUT', NO_HANDSHAKE)));
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // Node has taken its own listener off: a connection that breaks now would end the process.
    socket.on('error', () => socket.destroy());
    if (!isForUs(request)) {
      // In development Vite listens as well, and the socket may be its.
      if (server.listenerCount('upgrade') === 1) endWithFailure(socket, failure('NOT_FOUND'));
    } else if (env.isProduction && !asExpressRequest(app, request).secure) {
      endWithFailure(socket, failure('INVALID_INPUT', NO_PLAIN_SOCKET));
    } else if (!isAllowedOrigin(asExpressRequest(app, request), env)) {
      endWithFailure(socket, failure('WRONG_ROLE', STRANGE_ORIGIN));
    } else {
      sockets.handleUpgrade(request, socket, head, (webSocket) => sockets.emit('connection', webSocket, request));
    }
  });
  return {
    close: () => {
      for (const client of sockets.clients) client.close(GOING_AWAY);
      return new Promise((resolve) => sockets.close(() => resolve()));
    },
  };
}

/** One of our paths, under an address that tRPC can read: from a Host such as `[` it would throw, out of everyone's reach. */
function isForUs(request: IncomingMessage): boolean {
  const { url = '/', headers } = request;
  const [path = ''] = url.split('?');
  return TRPC_PATHS.includes(path) && URL.canParse(url, `http://${headers.host ?? 'localhost'}`);
}

function tokenOf(params: unknown): unknown {
  return typeof params === 'object' && params !== null ? Reflect.get(params, 'token') : undefined;
}

type SocketParts = {
  socket: WebSocket;
  request: Request;
  isKnown: (userId: string | null) => void;
  spreadMs: number;
};

/** One context per connection, so whoever is asking is found out once, here. */
async function socketContext(
  core: Core,
  { socket, request, log, figures, isKnown, spreadMs }: Parts & SocketParts,
  token: unknown,
): Promise<Context> {
  const principal = bearer(core, typeof token === 'string' ? `Bearer ${token}` : undefined);
  const known = await principal().catch((error: unknown) => {
    // Nobody knows who is there, and a socket asks but once: the client comes back on another.
    if (isOutage(error)) socket.close(TRY_AGAIN_LATER);
    // A bad token is told to the subscription that asks, not to the handshake.
    return null;
  });
  isKnown(known?.userId ?? null);
  if (known !== null) closeWithAccess(core, socket, known, spreadMs);
  const requestId = socketId(socket);
  return {
    core,
    requestId,
    ipAddress: request.ip ?? null,
    userAgent: request.headers['user-agent']?.slice(0, 400) ?? null,
    principal,
    refreshCookie: null,
    claimCookie: null,
    callEnded(call) {
      log.info('call', { requestId, ...call, ...(known !== null && { userId: known.userId }) });
      figures.callEnded(call);
    },
  };
}

/** What a socket may follow is asked when it subscribes: with its token, its login or a place in a class, all of that is over. */
function closeWithAccess(core: Core, socket: WebSocket, principal: Principal, spreadMs: number): void {
  // Gone while we asked whose it is: nobody would forget the timer and the listener.
  if (socket.readyState === socket.CLOSED) return;
  // Not at once: a sign-out that came over this very socket is answered first.
  const end = () => void setImmediate(() => socket.close(GOING_AWAY));
  const timers = [setTimeout(end, principal.expiresAt.getTime() - core.now().getTime())];
  const forgetLogin = core.loginCheck.onEnded(principal.loginId, end);
  const forgetPlaces = core.wakeups.onPlaceFreed(principal.userId, (studentId) => {
    if (studentId !== null) end();
    else if (principal.role === 'student') timers.push(setTimeout(end, Math.random() * spreadMs));
  });
  socket.once('close', () => {
    for (const timer of timers) clearTimeout(timer);
    forgetLogin();
    forgetPlaces();
  });
}
