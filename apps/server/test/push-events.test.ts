import { once } from 'node:events';
import { sessionEvent } from '@rollcall/contracts/live';
import type { FollowedEvent } from '@rollcall/core/live/feed';
import { expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { createPushEvents } from '../src/live/push-events';
import { at } from './people';
import { openSockets } from './socket-pairs';

/** What may wait for one reader: src/live/push-events.ts. */
const BOUND_BYTES = 512 * 1024;

const count = (id: number, totalPresent = id): FollowedEvent => ({
  id: String(id),
  event: { type: 'attendance-marked', data: { totalPresent } },
});

test('an event is serialised once for all its followers, and they get the very same bytes', async () => {
  const { ours, theirs } = await openSockets(3);
  const events = [count(2), count(3)];
  const toJSON = vi.fn(() => ({ totalPresent: 3 }));
  Reflect.set(at(events, 1).event.data, 'toJSON', toJSON);
  const sent = ours.map((socket) => vi.spyOn(socket, 'send'));
  const heard = theirs.map((socket) => once(socket, 'message'));
  const push = createPushEvents();
  await Promise.all(ours.map(async (socket) => push(socket, '{"id":-1,')(events)));
  await Promise.all(heard);

  expect(toJSON).toHaveBeenCalledTimes(1);
  for (const index of [0, 1]) {
    expect(new Set(sent.map(({ mock }) => at(mock.calls, index)[0])).size).toBe(1);
  }
});

test('what arrives is tRPC’s own message, under each client’s own id', async () => {
  const { ours, theirs } = await openSockets(2);
  const push = createPushEvents();
  const heard = theirs.map((socket) => once(socket, 'message'));
  const events = [count(7)];
  await push(at(ours, 0), '{"id":-1,"jsonrpc":"2.0",')(events);
  await push(at(ours, 1), '{"id":"b",')(events);
  const messages = (await Promise.all(heard)).map(([raw]) => JSON.parse(String(raw)));
  const result = { type: 'data', id: '7', data: { id: '7', data: at(events, 0).event } };
  expect(messages).toEqual(
    expect.arrayContaining([
      { id: -1, jsonrpc: '2.0', result },
      { id: 'b', result },
    ]),
  );
  expect(sessionEvent.parse(result.data.data)).toEqual(at(events, 0).event);
});

test('who takes nothing is cut off past the bound, and whoever waits for it goes on', async () => {
  const { ours, theirs } = await openSockets(1);
  const [socket, reader] = [at(ours, 0), at(theirs, 0)];
  reader.pause();
  const take = createPushEvents()(socket, `{"id":"${'x'.repeat(4_000)}",`);
  const pending: unknown[] = [];
  let most = 0;
  for (let id = 1; socket.readyState === WebSocket.OPEN && id < 100_000; id += 1) {
    pending.push(take([count(id)]));
    most = Math.max(most, socket.bufferedAmount);
  }
  await Promise.all(pending);
  expect(socket.readyState).not.toBe(WebSocket.OPEN);
  expect(most).toBeLessThan(BOUND_BYTES + 10_000);
});
