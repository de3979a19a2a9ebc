import { createServer as createHttpServer, type RequestListener, type Server, type ServerOptions } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { Certificate } from '../lan';

/**
 * How long a client may hold a connection without saying anything whole. Node's own limits (60 s and 5 min, looked at
 * every 30 s) let a few thousand slow senders keep all of a process's connections.
 */
const PATIENCE: ServerOptions = {
  headersTimeout: 10_000,
  // 100 kB, the largest body, takes a phone at the edge of a network some seconds.
  requestTimeout: 30_000,
  connectionsCheckingInterval: 5_000,
  // Longer than the 60 s after which nginx and most balancers drop an idle connection, so that they never use one that we are closing.
  keepAliveTimeout: 65_000,
  // Node's default, said here because everything has a bound: a token and some cookies are 2 kB.
  maxHeaderSize: 16 * 1024,
};

/** A server that listens nowhere yet; with TLS where there is a certificate. */
export function createServer(app: RequestListener, certificate: Certificate | null): Server {
  if (certificate === null) return createHttpServer(PATIENCE, app);
  return createHttpsServer({ ...PATIENCE, key: certificate.key, cert: certificate.cert }, app);
}
