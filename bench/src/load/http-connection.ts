import { once } from 'node:events';
import { connect } from 'node:net';

export type Answer = { status: number; body: string };

/** One kept connection, one request at a time. */
export type HttpConnection = { send: (request: string) => Promise<Answer>; close: () => void };

const HEAD_END = '\r\n\r\n';
const LAST_CHUNK = '\r\n0\r\n\r\n';

/**
 * HTTP/1.1 over a socket, by hand: Node's own client costs as much as the server that it would measure. Reads bodies
 * with a length and chunked ones (whole, for nothing is sent before the answer has come); `body` is as it was sent.
 */
export async function openHttpConnection(port: number): Promise<HttpConnection> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  let received = '';
  let waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | null = null;
  // One byte a character, so that lengths are those of the header.
  socket.setEncoding('latin1');
  socket.on('data', (text: string) => {
    received += text;
    const answer = readAnswer(received);
    if (answer === null || waiting === null) return;
    received = '';
    const { resolve } = waiting;
    waiting = null;
    resolve(answer);
  });
  const fail = (error?: Error) => waiting?.reject(error ?? new Error('The server closed the connection'));
  socket.on('error', fail);
  socket.on('close', () => fail());
  await once(socket, 'connect');
  return {
    send: (request) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        socket.write(request);
      }),
    close: () => {
      waiting = null;
      socket.destroy();
    },
  };
}

/** Null: not whole yet. */
function readAnswer(text: string): Answer | null {
  const headEnd = text.indexOf(HEAD_END);
  if (headEnd === -1) return null;
  const head = text.slice(0, headEnd);
  const bodyStart = headEnd + HEAD_END.length;
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  const isWhole = length === undefined ? text.endsWith(LAST_CHUNK) : text.length >= bodyStart + Number(length);
  return isWhole ? { status: Number(head.slice(9, 12)), body: text.slice(bodyStart) } : null;
}
