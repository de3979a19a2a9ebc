import type { ServerResponse } from 'node:http';
import type { Express, Request, Response } from 'express';

/** The answer to a request that does not go through Express, as Express would hand it to a handler. */
export function asExpressResponse(app: Express, request: Request, response: ServerResponse): Response {
  const own = Object.setPrototypeOf(response, app.response) as Response;
  request.res = own;
  own.req = request;
  own.locals = {};
  return own;
}
