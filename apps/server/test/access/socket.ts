import { WebSocket } from 'ws';
import { z } from 'zod';
import type { Heard, Target } from './wires';

/** A connection that speaks tRPC's own words, with nothing left out of what the server says. */
export type Socket = {
  /** Calls a procedure; of a feed, waits for the first event. */
  ask: (procedure: string, type: 'query' | 'mutation' | 'subscription', input: unknown) => Promise<Heard>;
  /** Every message so far, as it came. */
  messages: string[];
  close: () => void;
};

const answer = z.object({
  id: z.int().nullish(),
  result: z.object({ type: z.string().default('data') }).optional(),
  error: z.object({ data: z.object({ code: z.string(), httpStatus: z.int() }) }).optional(),
});

type Waiting = { resolve: (heard: Heard) => void; reject: (error: Error) => void };

/** Connects as the one whose token it is; null: with none. */
export async function openSocket({ url, headers = {} }: Target, token: string | null): Promise<Socket> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/trpc?connectionParams=1`, { headers });
  const waiting = new Map<number, Waiting>();
  const messages: string[] = [];
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  socket.send(JSON.stringify({ method: 'connectionParams', data: token === null ? {} : { token } }));
  socket.on('message', (raw: Buffer) => {
    const text = raw.toString();
    messages.push(text);
    // A ping is no JSON.
    const { id, result, error } = text.startsWith('{') ? answer.parse(JSON.parse(text)) : {};
    if (typeof id !== 'number' || (error === undefined && result?.type !== 'data')) return;
    const { httpStatus = 200, code = 'ok' } = error?.data ?? {};
    waiting.get(id)?.resolve({ status: httpStatus, code, body: text, headers: {} });
  });
  socket.once('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('The socket was closed without an answer'));
  });
  return {
    messages,
    ask: (procedure, type, input) =>
      new Promise((resolve, reject) => {
        const id = waiting.size + 1;
        waiting.set(id, { resolve, reject });
        socket.send(JSON.stringify({ id, jsonrpc: '2.0', method: type, params: { path: procedure, input } }));
      }),
    close: () => socket.terminate(),
  };
}
