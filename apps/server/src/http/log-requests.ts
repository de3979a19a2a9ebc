import type { Request, RequestHandler } from 'express';
import type { Log } from '../log';
import { notesOf } from './request-notes';

/**
 * One line per request: id, method, path, status and duration, and where they are known the procedures and the user.
 * The path is the pattern that answered, such as `/api/v1/classes/:id`: what stands in an address itself may be anything.
 */
export function logRequests(log: Log): RequestHandler {
  return (request, response, next) => {
    const notes = notesOf(response);
    const startedAt = performance.now();
    response.setHeader('X-Request-Id', notes.id);
    // Comes after the answer's last byte, and also where the client left before it.
    response.once('close', () => {
      log.info('request', {
        requestId: notes.id,
        method: request.method,
        path: pathPattern(request),
        status: response.statusCode,
        durationMs: Math.round(performance.now() - startedAt),
        ...(notes.procedures.length > 0 && { procedures: notes.procedures }),
        ...(notes.userId !== null && { userId: notes.userId }),
        ...(!response.writableFinished && { aborted: true }),
      });
    });
    next();
  };
}

/** Where routers are mounted, and what their routes are written as; nothing that the client wrote. */
function pathPattern(request: Request): string {
  const route: unknown = request.route;
  const path: unknown = typeof route === 'object' && route !== null ? Reflect.get(route, 'path') : undefined;
  const mounted = request.baseUrl.toLowerCase();
  if (typeof path === 'string') return `${mounted}${path}`;
  return mounted === '' ? 'unmatched' : `${mounted}/*`;
}
