import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { eventually } from './eventually';

/** Both ends of so many sockets. */
export async function openSockets(count: number): Promise<{ ours: WebSocket[]; theirs: WebSocket[] }> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  onTestFinished(() => {
    for (const client of server.clients) client.terminate();
    server.close();
  });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const theirs = Array.from({ length: count }, () => new WebSocket(`ws://127.0.0.1:${port}`));
  await Promise.all(theirs.map((socket) => once(socket, 'open')));
  await eventually('both ends are open', () => server.clients.size === count);
  return { ours: [...server.clients], theirs };
}
