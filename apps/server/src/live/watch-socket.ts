import { randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';
import type { Figures } from '../figures/figures';
import type { Log } from '../log';

const ids = new WeakMap<WebSocket, string>();

/** Names a socket in the log, as a request's id names a request: all of its calls carry it. */
export function socketId(socket: WebSocket): string {
  const known = ids.get(socket);
  if (known !== undefined) return known;
  const id = randomUUID();
  ids.set(socket, id);
  return id;
}

/** Logs and counts a socket, from its opening to its end. */
export function watchSocket(socket: WebSocket, { log, figures }: { log: Log; figures: Figures }): void {
  const requestId = socketId(socket);
  const openedAt = performance.now();
  figures.socketOpened();
  log.info('socket opened', { requestId });
  // A frame that breaks the protocol: ws closes the socket by itself, and without a listener the process would end.
  socket.on('error', () => undefined);
  socket.once('close', (code) => {
    figures.socketClosed();
    log.info('socket closed', { requestId, code, durationMs: Math.round(performance.now() - openedAt) });
  });
}
