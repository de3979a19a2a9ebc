import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { serveOrders } from '../load/serve-orders';
import { sharedNow } from './clock';

// The least that a fan-out can cost with this library: one buffer to every socket, and nothing else.

export type BroadcastOrder = { kind: 'listen' } | { kind: 'broadcast'; text: string };
export type BroadcastResult = { port: number; at: number };

const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });

serveOrders(async (order: BroadcastOrder): Promise<BroadcastResult> => {
  if (server.address() === null) await once(server, 'listening');
  const at = sharedNow();
  if (order.kind === 'broadcast') {
    const message = Buffer.from(order.text);
    for (const client of server.clients) client.send(message, { binary: false });
  }
  return { port: (server.address() as AddressInfo).port, at };
});
