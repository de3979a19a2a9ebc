import { failure } from '@rollcall/api/failure';
import { sendFailure } from '@rollcall/rest/envelope';
import type { Request, RequestHandler } from 'express';

/** Probes come from the same machine or cluster and speak no TLS; they carry no secret but the figures' own token. */
const PROBES = new Set(['/health', '/metrics']);

/** A name or an address, as it stands in a Host header before the port. */
const HOST = /^(?:[a-z\d](?:[a-z\d.-]{0,251}[a-z\d])?|\[[a-f\d:.]{2,45}\])$/i;

/**
 * Answers nothing over plain HTTP: a reader is sent to the https address, everything else is refused, for what it
 * carried has been on the wire in the clear. Behind a proxy TRUST_PROXY says whose word for https counts.
 * `publicUrl`: as configured; without one the address is the request's own host.
 */
export function requireHttps(publicUrl: string | null): RequestHandler {
  const ownHost = publicUrl?.startsWith('https://') === true ? new URL(publicUrl).host : null;
  return (request, response, next) => {
    if (request.secure || PROBES.has(request.path)) return next();
    const host = ownHost ?? hostOf(request);
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    // Anything but a plain path (`GET http://elsewhere/ HTTP/1.1`) would become part of the host.
    if (isRead && host !== null && request.originalUrl.startsWith('/')) {
      return response.redirect(308, `https://${host}${request.originalUrl}`);
    }
    sendFailure(response, failure('INVALID_INPUT', 'Please use https: nothing is answered over plain http.'));
  };
}

/** Without the port: the one of plain HTTP is not the one of https. */
function hostOf(request: Request): string | null {
  // HTTP/1.0 knows requests without a host, Express's types do not.
  const hostname: string | undefined = request.hostname;
  return hostname !== undefined && HOST.test(hostname) ? hostname : null;
}
