import { sessionEvent, type SessionEvent } from '@rollcall/contracts/live';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { z } from 'zod';

const message = z.object({ result: z.object({ data: z.object({ id: z.string(), data: sessionEvent }) }) });

/** Follows a session without the SDK, in tRPC's own words: all that the server sends, with nothing left out. */
export function followOnWire(
  url: string,
  { token, sessionId }: { token: string; sessionId: string },
  onEvent: (event: SessionEvent) => void,
): void {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/trpc?connectionParams=1`);
  onTestFinished(() => socket.terminate());
  socket.once('open', () => {
    const params = { path: 'live.session', input: { sessionId } };
    socket.send(JSON.stringify({ method: 'connectionParams', data: { token } }));
    socket.send(JSON.stringify({ id: 1, jsonrpc: '2.0', method: 'subscription', params }));
  });
  socket.on('message', (raw: Buffer) => {
    // Pings and the answer that the subscription has begun are no events.
    const text = raw.toString();
    const parsed = text.startsWith('{') ? message.safeParse(JSON.parse(text)) : undefined;
    if (parsed?.success) onEvent(parsed.data.result.data.data);
  });
}
