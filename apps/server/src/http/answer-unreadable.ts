import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { failure, type Failure } from '@rollcall/api/failure';
import { endWithFailure } from './end-with-failure';

/** Answers what Node's own parser refuses, which Express never sees; Node would answer it without a body. */
export function answerUnreadable(server: Server, app: RequestListener): void {
  const latest = new WeakMap<Duplex, { request: IncomingMessage; response: ServerResponse }>();
  server.on('request', (request, response) => void latest.set(request.socket, { request, response }));
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
    const answer = () => endWithFailure(socket, problemOf(error));
    const before = latest.get(socket);
    // What came whole before the rubbish is at work, and has its own answer first.
    if (before?.request.complete && !before.response.writableFinished) before.response.once('finish', answer);
    else answer();
  });
  // HTTP lets us pass over an expectation that we do not know.
  server.on('checkExpectation', app);
}

function problemOf({ code }: NodeJS.ErrnoException): Failure {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return failure('BODY_TOO_LARGE', 'The address and the headers of the request are too long: 16 kB at most.');
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return failure('INVALID_INPUT', 'The request took too long to arrive. Please send it again.');
    default:
      return failure('INVALID_INPUT', 'This is not a request that HTTP knows.');
  }
}
