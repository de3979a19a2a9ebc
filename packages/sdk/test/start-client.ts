import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { createRollcallClient, type RollcallClient, type RollcallClientOptions } from '../src/client';

/** A client as a program in Node makes it, that ends with the test. It never waits before it connects again. */
export function startClient(options: RollcallClientOptions): RollcallClient {
  const client = createRollcallClient({
    WebSocket,
    reconnectDelayMs: () => 0,
    ...options,
  });
  onTestFinished(() => client.close());
  return client;
}

export const ADA = { email: 'ada@example.org', password: 'a long password' };
export const BEN = { email: 'ben@example.org', password: 'a long password' };
