import type { IncomingMessage } from 'node:http';

/**
 * Whether a page of that origin may open a socket: our own, or one of CORS_ORIGINS. Browsers check no socket against
 * CORS, and always say where the page is from; what is no browser says nothing and is let through to show its token.
 */
export function isAllowedOrigin(request: IncomingMessage, corsOrigins: ReadonlySet<string>): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined || corsOrigins.has(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
