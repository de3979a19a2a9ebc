import { once } from 'node:events';
import { expect, test } from 'vitest';
import { createSocketPlaces } from '../src/live/socket-places';
import { at } from './people';
import { openSockets } from './socket-pairs';

test('whoever goes before it is known who it was takes no place', async () => {
  const { ours, theirs } = await openSockets(20);
  const places = createSocketPlaces(60_000);
  const known = ours.map((socket) => places.take(socket));
  const gone = ours.map((socket) => once(socket, 'close'));
  for (const socket of theirs) socket.terminate();
  await Promise.all(gone);
  for (const isKnown of known) isKnown('ada');

  const next = at((await openSockets(1)).ours, 0);
  places.take(next)('ada');
  expect(next.readyState).toBe(next.OPEN);
});
