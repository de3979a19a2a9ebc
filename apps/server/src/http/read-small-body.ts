import type { IncomingMessage } from 'node:http';

/** Hands over the whole body, which is known to be small. A client that leaves before its end is not heard of again. */
export function readSmallBody(request: IncomingMessage, take: (body: string) => void): void {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => void chunks.push(chunk));
  request.once('end', () => take(Buffer.concat(chunks).toString('utf8')));
}

/** The JSON object in a body; null: it is none. */
export function readObject(body: string): object | null {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? value : null;
  } catch {
    return null;
  }
}
