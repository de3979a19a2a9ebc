import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createHTTPHandler } from '@trpc/server/adapters/standalone';
import { applyWSSHandler } from '@trpc/server/adapters/ws';
import { onTestFinished } from 'vitest';
import { WebSocketServer } from 'ws';
import { peerRouter, type PeerContext } from './router';
import { createPeerState, type PeerState } from './state';

/** Answers in place of the peer, or passes on to it. */
type InBetween = (request: IncomingMessage, response: ServerResponse, pass: RequestListener) => void;

const passOn: InBetween = (request, response, pass) => pass(request, response);

/** A real tRPC server, HTTP and ws on one port, that ends with the test. It can go away and come back on its port. */
export async function startPeer() {
  const state = createPeerState();
  let inBetween: InBetween = passOn;
  const answer = createHTTPHandler({
    router: peerRouter,
    basePath: '/trpc/',
    createContext: ({ req, res }) => httpContext(state, req, res),
  });
  const server = createServer((request, response) => inBetween(request, response, answer));
  const sockets = attachSockets(server, state);
  const listen = async (port: number) => {
    await once(server.listen(port, '127.0.0.1'), 'listening');
    const address = server.address();
    return typeof address === 'object' ? (address?.port ?? 0) : 0;
  };
  const port = await listen(0);
  const goAway = async () => {
    if (!server.listening) return;
    sockets.cut();
    server.closeAllConnections();
    await once(server.close(), 'close');
  };
  onTestFinished(goAway);
  return {
    ...sockets,
    state,
    url: `http://127.0.0.1:${port}`,
    goAway,
    comeBack: () => listen(port),
    /** A proxy or a captive portal on the way to the peer. */
    putInBetween: (listener: InBetween) => {
      inBetween = listener;
    },
  };
}

function attachSockets(server: ReturnType<typeof createServer>, state: PeerState) {
  const sockets = new WebSocketServer({ noServer: true });
  /** The access token of each socket so far. */
  const socketTokens: (string | undefined)[] = [];
  const { broadcastReconnectNotification } = applyWSSHandler({
    wss: sockets,
    router: peerRouter,
    createContext({ info }) {
      const token = info.connectionParams?.['token'];
      socketTokens.push(token);
      return { state, token, refreshToken: undefined, setRefreshToken: () => undefined };
    },
  });
  server.on('upgrade', (request, socket, head) => {
    sockets.handleUpgrade(request, socket, head, (webSocket) => sockets.emit('connection', webSocket, request));
  });
  const cut = () => {
    for (const client of sockets.clients) client.terminate();
  };
  /** As Rollcall's server says good-bye. */
  const sayGoodBye = () => {
    broadcastReconnectNotification();
    for (const client of sockets.clients) client.close(1001);
  };
  return { cut, sayGoodBye, socketTokens, openSockets: () => sockets.clients.size };
}

function httpContext(state: PeerState, request: IncomingMessage, response: ServerResponse): PeerContext {
  return {
    state,
    token: /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1],
    refreshToken: /rollcall_refresh=([^;]+)/.exec(request.headers.cookie ?? '')?.[1],
    setRefreshToken(token) {
      const life = token === undefined ? '=; Max-Age=0' : `=${token}; Max-Age=604800`;
      response.setHeader('set-cookie', `rollcall_refresh${life}; Path=/; HttpOnly; SameSite=Strict`);
    },
  };
}
