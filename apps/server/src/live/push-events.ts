import type { FollowedEvent, TakeEvents } from '@rollcall/core/live/feed';
import type { WebSocket } from 'ws';

/**
 * What may wait in memory for one reader. A phone in a tunnel takes nothing for a while; with more than this it is cut
 * off, comes back and resumes from its last event, so that 1,000 such phones cost 512 MB at most and not all we have.
 */
const LARGEST_BACKLOG_BYTES = 512 * 1024;

/** How a subscription is named in tRPC's messages, as the start of each: `{"id":-1,`. */
export type MessageHead = string;

/** Pushes a feed's events into a socket in tRPC's own wire format. */
export type PushEvents = (socket: WebSocket, head: MessageHead) => TakeEvents;

/** An event that many see is serialised once; the message of those who named their subscription alike is made once. */
export function createPushEvents(): PushEvents {
  const messages = new WeakMap<FollowedEvent, { tail: string; byHead: Map<MessageHead, Buffer> }>();

  const messageOf = (followed: FollowedEvent, head: MessageHead): Buffer => {
    const known = messages.get(followed) ?? { tail: messageTail(followed), byHead: new Map<MessageHead, Buffer>() };
    messages.set(followed, known);
    const message = known.byHead.get(head) ?? Buffer.from(head + known.tail);
    known.byHead.set(head, message);
    return message;
  };

  return (socket, head) => (events) =>
    new Promise((resolve) => {
      const last = events.at(-1);
      for (const followed of events) {
        // Written, or the socket is gone: either way the next may come.
        const onWritten = followed === last ? () => resolve() : undefined;
        socket.send(messageOf(followed, head), { binary: false }, onWritten);
      }
      if (socket.bufferedAmount > LARGEST_BACKLOG_BYTES) socket.terminate();
    });
}

function messageTail({ id, event }: FollowedEvent): string {
  return `"result":${JSON.stringify({ type: 'data', id, data: { id, data: event } })}}`;
}
