import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Failure } from '@rollcall/api/failure';
import { errorEnvelope } from '@rollcall/rest/envelope';

/** Answers a connection that never became a request of Express, in the one shape of a failure, and closes it. */
export function endWithFailure(socket: Duplex, problem: Failure): void {
  const body = JSON.stringify(errorEnvelope(problem));
  const lines = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'X-Content-Type-Options: nosniff',
    'Connection: close',
  ];
  socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}
