import type { IncomingMessage } from 'node:http';
import type { Express, Request } from 'express';

/**
 * A request that did not come through Express, such as an upgrade, with Express's own reading of its address and its
 * protocol, so that TRUST_PROXY rules both in one place. Express gives its requests this prototype as well.
 */
export function asExpressRequest(app: Express, request: IncomingMessage): Request {
  return Object.setPrototypeOf(request, app.request) as Request;
}
