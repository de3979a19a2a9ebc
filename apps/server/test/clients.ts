// The SDK is written for browsers as well, so its types need theirs.
/// <reference lib="dom" />
import { createRollcallClient, type RollcallClient } from '@rollcall/sdk/client';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { Person } from './people';

/** An SDK client in Node, as another program would make it, whose network the test can cut. */
export type Client = RollcallClient & {
  /** Cuts every open socket in the middle, without a goodbye. */
  cut: () => void;
  /** The close codes of its sockets so far. */
  closeCodes: number[];
};

export function createClient(url: string): Client {
  const sockets = new Set<WebSocket>();
  const closeCodes: number[] = [];
  class WatchedWebSocket extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols);
      sockets.add(this);
      this.once('close', (code) => {
        closeCodes.push(code);
        sockets.delete(this);
      });
    }
  }
  const client = createRollcallClient({
    url,
    WebSocket: WatchedWebSocket,
    reconnectDelayMs: () => 20,
  });
  onTestFinished(() => client.close());
  const cut = () => {
    for (const socket of sockets) socket.terminate();
  };
  return { ...client, cut, closeCodes };
}

export async function signIn(url: string, person: Pick<Person, 'email' | 'password'>): Promise<Client> {
  const client = createClient(url);
  await client.auth.signIn({ email: person.email, password: person.password });
  return client;
}
