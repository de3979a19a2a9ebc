import { connect, type Socket } from 'node:net';

/** How long the server may leave a connection open that it has not answered, before the test calls it a hang. */
const PATIENCE_MS = 20_000;

/** Opens a connection to the server and nothing more. */
export function dial(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port) }, () => resolve(socket));
    socket.once('error', reject);
  });
}

/**
 * Writes bytes as they are and reads until the server closes, or until `isWhole` says that all is there. The sending
 * half is closed after the bytes unless `staysOpen`.
 */
export async function sendRaw(
  url: string,
  bytes: string | Uint8Array,
  options: { staysOpen?: boolean; isWhole?: (heard: string) => boolean } = {},
): Promise<string> {
  const socket = await dial(url);
  return new Promise((resolve, reject) => {
    let heard = '';
    const end = () => {
      socket.destroy();
      // The server's own end of a hang (http/create-server.ts), seconds before ours.
      if (heard.includes('took too long to arrive')) reject(new Error(`Ended by patience alone: ${heard}`));
      else resolve(heard);
    };
    socket.setTimeout(PATIENCE_MS, () => {
      socket.destroy();
      reject(new Error(`Neither answered nor closed within ${PATIENCE_MS} ms, after: ${heard}`));
    });
    socket.on('data', (chunk: Buffer) => {
      heard += chunk.toString('latin1');
      if (options.isWhole?.(heard)) end();
    });
    // A connection that the server resets is closed as well.
    socket.on('error', end);
    socket.once('close', end);
    if (options.staysOpen) socket.write(bytes);
    else socket.end(bytes);
  });
}

/** The status lines in what was heard, one per answer. */
export function statuses(heard: string): number[] {
  return [...heard.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
}
