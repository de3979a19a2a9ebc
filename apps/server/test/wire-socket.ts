import { onTestFinished } from 'vitest';
import { WebSocket, type ClientOptions } from 'ws';
import { eventually } from './eventually';

/** A socket that speaks tRPC's own words and keeps what it hears. */
export type WireSocket = {
  socket: WebSocket;
  /** Every message so far; pings as they are, all else parsed. */
  heard: unknown[];
  /** The close code; undefined: it is open. */
  closed: () => number | undefined;
  send: (message: unknown) => void;
  subscribe: (id: number, sessionId: string) => void;
  /** Waits for an answer to that id: tRPC's result, or the code of our error. */
  answer: (id: number) => Promise<unknown>;
};

/** Opens it and signs in with the token; without a token it stays silent. Rejects where the handshake is refused. */
export function openWireSocket(url: string, token?: string, options: ClientOptions = {}): Promise<WireSocket> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/trpc?connectionParams=1`, options);
  const heard: unknown[] = [];
  let closeCode: number | undefined;
  onTestFinished(() => socket.terminate());
  const send = (message: unknown) => socket.send(JSON.stringify(message));
  socket.on('message', (raw: Buffer) => {
    const text = raw.toString();
    heard.push(text.startsWith('{') ? JSON.parse(text) : text);
  });
  socket.once('close', (code) => {
    closeCode = code;
  });
  const answerTo = (id: number) => {
    const message = heard.map(Object).find((each) => each.id === id);
    return message?.error?.data.code ?? message?.result?.type;
  };
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.once('open', () => {
      if (token !== undefined) send({ method: 'connectionParams', data: { token } });
      resolve({
        socket,
        heard,
        closed: () => closeCode,
        send,
        subscribe: (id, sessionId) =>
          send({ id, jsonrpc: '2.0', method: 'subscription', params: { path: 'live.session', input: { sessionId } } }),
        answer: (id) => eventually(`an answer to ${id}`, () => answerTo(id)),
      });
    });
  });
}
