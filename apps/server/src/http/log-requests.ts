import type { RequestHandler } from 'express';
import type { Log } from '../log';
import { requestId } from './request-context';

/** One line per request: id, method, path without its query (which may carry input), status and duration. */
export function logRequests(log: Log): RequestHandler {
  return (request, response, next) => {
    const id = requestId(response);
    const startedAt = performance.now();
    const path = request.path;
    response.setHeader('X-Request-Id', id);
    response.once('finish', () => {
      const durationMs = Math.round(performance.now() - startedAt);
      log.info('request', { id, method: request.method, path, status: response.statusCode, durationMs });
    });
    next();
  };
}
