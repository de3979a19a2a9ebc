import { request, type IncomingHttpHeaders } from 'node:http';

/** A request as it goes out: the path as it stands, not mended as `fetch` would. */
export type Sent = {
  method: string;
  path: string;
  headers?: Record<string, string | string[]>;
  body?: string | Uint8Array;
};

export type Heard = { status: number; headers: IncomingHttpHeaders; text: string };

/** A request that has no answer after this hangs. */
const PATIENCE_MS = 15_000;

/** Sends it and reads the answer to its end; fails where none comes. */
export function send(url: string, sent: Sent, token?: string): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const headers = {
      // Of a DELETE Node would send the body without its length, as rubbish behind the request.
      ...(sent.body !== undefined && {
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(sent.body)),
      }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...sent.headers,
    };
    const { hostname, port } = new URL(url);
    const options = { hostname, port, method: sent.method, path: sent.path, headers, timeout: PATIENCE_MS };
    const asked = request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => void chunks.push(chunk));
      response.once('error', reject);
      response.once('end', () => {
        const { statusCode = 0, headers: answered } = response;
        resolve({ status: statusCode, headers: answered, text: Buffer.concat(chunks).toString() });
      });
    });
    asked.once('timeout', () => asked.destroy(new Error(`No answer within ${PATIENCE_MS} ms`)));
    asked.once('error', reject);
    asked.end(sent.body);
  });
}
