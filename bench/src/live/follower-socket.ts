import { once } from 'node:events';
import { WebSocket } from 'ws';
import { sharedNow } from './clock';

/** An event as a follower got it. `studentId` null: it names nobody (a count, a code, the start). */
export type Arrival = { id: string; studentId: string | null; at: number };

/** What opens a follower; `follow` null: a bare socket that only listens. */
export type FollowerOptions = { port: number; follow: { token: string; sessionId: string } | null };

/** One socket that notes what arrives; `lastText`: the latest event's bytes. */
export type Follower = { arrivals: Arrival[]; lastText: () => string; close: () => void };

/** Connects and subscribes as tRPC's client does; returns when the subscription has started. */
export async function openFollower({ port, follow }: FollowerOptions): Promise<Follower> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${follow ? '/trpc?connectionParams=1' : ''}`);
  await once(socket, 'open');
  const arrivals: Arrival[] = [];
  let lastText = '';
  let started: (() => void) | null = null;
  socket.on('message', (data: Buffer) => {
    const text = data.toString('latin1');
    if (text === 'PING') return socket.send('PONG');
    if (started !== null && text.includes('"type":"started"')) return started();
    const id = /"type":"data","id":"([\d.]+)"/.exec(text)?.[1];
    if (id === undefined) return;
    lastText = text;
    arrivals.push({ id, studentId: /"studentId":"([^"]+)"/.exec(text)?.[1] ?? null, at: sharedNow() });
  });
  if (follow !== null) {
    const { token, sessionId } = follow;
    socket.send(JSON.stringify({ method: 'connectionParams', data: { token } }));
    const params = { path: 'live.session', input: { sessionId } };
    const hasStarted = new Promise<void>((resolve) => (started = resolve));
    socket.send(JSON.stringify({ id: 1, method: 'subscription', params }));
    await hasStarted;
  }
  return { arrivals, lastText: () => lastText, close: () => socket.terminate() };
}
