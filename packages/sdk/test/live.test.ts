import { randomUUID } from 'node:crypto';
import { createTRPCClient, type TRPCClient } from '@trpc/client';
import { describe, expect, test } from 'vitest';
import type { AppRouter } from '../src/app-router';
import { createRollcallClient } from '../src/client';
import { toRollcallError } from '../src/errors';
import { observableValue } from '../src/observable-value';
import { startPeer } from './peer/start-peer';
import { ADA, BEN, startClient } from './start-client';
import { until } from './until';

async function signedInClient() {
  const peer = await startPeer();
  const client = startClient({ url: peer.url });
  await client.auth.signIn(ADA);
  return { peer, client };
}

/** Follows a session; `seen` are the numbers of its events in the order of their coming. */
function follow(api: TRPCClient<AppRouter>, lastEventId?: string) {
  const seen = observableValue<string[]>([]);
  const end = observableValue<string | undefined>(undefined);
  const input = { sessionId: randomUUID(), ...(lastEventId === undefined ? {} : { lastEventId }) };
  const subscription = api.live.session.subscribe(input, {
    onData: ({ id }) => seen.set([...seen.get(), id]),
    onError: (error) => end.set(toRollcallError(error).code),
    onComplete: () => end.set(end.get() ?? 'completed'),
  });
  return {
    stop: () => subscription.unsubscribe(),
    seen: seen.get,
    sees: (count: number) => until({ state: seen.get, subscribe: seen.subscribe }, ({ length }) => length >= count),
    ends: () => until({ state: end.get, subscribe: end.subscribe }, (reason) => reason !== undefined),
  };
}

const numbers = (last: number) => Array.from({ length: last }, (_, index) => String(index + 1));

describe('the live feed', () => {
  test('goes on after a cut where it stopped: no gap, no double', async () => {
    const { peer, client } = await signedInClient();
    const feed = follow(client.api);
    peer.state.events.publish();
    await feed.sees(1);
    for (const cut of [1, 2, 3]) {
      peer.cut();
      peer.state.events.publish();
      peer.state.events.publish();
      await feed.sees(1 + 2 * cut);
    }
    expect(feed.seen()).toEqual(numbers(7));
    expect(peer.state.resumedFrom).toEqual([undefined, '1', '3', '5']);
  });

  test('goes on elsewhere when the server says good-bye', async () => {
    const { peer, client } = await signedInClient();
    const feeds = [follow(client.api), follow(client.api)];
    for (const count of [1, 2, 3, 4]) {
      peer.state.events.publish();
      await Promise.all(feeds.map((feed) => feed.sees(count)));
      peer.sayGoodBye();
    }
    peer.state.events.publish();
    await Promise.all(feeds.map((feed) => feed.sees(5)));
    expect(feeds.map((feed) => feed.seen())).toEqual([numbers(5), numbers(5)]);
  });

  test('comes back after the server has been away', async () => {
    const { peer, client } = await signedInClient();
    const connection = observableStates(client.connection);
    const feed = follow(client.api);
    peer.state.events.publish();
    await feed.sees(1);
    await peer.goAway();
    peer.state.events.publish();
    await until(client.connection, (state) => state === 'lost');
    await peer.comeBack();
    await feed.sees(2);
    expect(feed.seen()).toEqual(numbers(2));
    expect(connection).toEqual(['connecting', 'live', 'lost', 'live']);
  });

  test('a subscription may begin while the connection is lost', async () => {
    const { peer, client } = await signedInClient();
    const feed = follow(client.api);
    peer.state.events.publish();
    await feed.sees(1);
    await peer.goAway();
    await until(client.connection, (state) => state === 'lost');
    const begunMeanwhile = follow(client.api);
    await peer.comeBack();
    peer.state.events.publish();
    await Promise.all([feed.sees(2), begunMeanwhile.sees(2)]);
    expect([feed.seen(), begunMeanwhile.seen()]).toEqual([numbers(2), numbers(2)]);
  });

  test('waits longer with each attempt in a row, and from the start again once it is answered', async () => {
    const peer = await startPeer();
    const attempts = observableValue<number[]>([]);
    const reconnectDelayMs = (attempt: number) => {
      attempts.set([...attempts.get(), attempt]);
      return 0;
    };
    const client = startClient({ url: peer.url, reconnectDelayMs });
    await client.auth.signIn(ADA);
    const feed = follow(client.api);
    peer.state.events.publish();
    await feed.sees(1);
    expect(attempts.get()).toEqual([]);
    await peer.goAway();
    await until({ state: attempts.get, subscribe: attempts.subscribe }, (made) => made.includes(3));
    await peer.comeBack();
    peer.state.events.publish();
    await feed.sees(2);
    expect(attempts.get().slice(0, 4)).toEqual([0, 1, 2, 3]);
    attempts.set([]);
    peer.cut();
    peer.state.events.publish();
    await feed.sees(3);
    expect(attempts.get()).toEqual([0]);
  });

  test('starts from the event that the page has seen last', async () => {
    const { peer, client } = await signedInClient();
    for (const _ of numbers(3)) peer.state.events.publish();
    const feed = follow(client.api, '2');
    await feed.sees(1);
    expect(feed.seen()).toEqual(['3']);
  });

  test('asks for a token anew at each connect, renewed where it is about to end', async () => {
    const peer = await startPeer();
    const client = startClient({ url: peer.url });
    peer.state.expiresIn = 30;
    await client.auth.signIn(ADA);
    const feed = follow(client.api);
    peer.state.events.publish();
    await feed.sees(1);
    expect(peer.state.counts.refresh).toBe(1);
    expect(peer.state.resumedFrom).toEqual([undefined]);
  });

  test('renews a token that the server no longer takes', async () => {
    const { peer, client } = await signedInClient();
    const feed = follow(client.api);
    peer.state.events.publish();
    await feed.sees(1);
    peer.state.accounts.expireAccessTokens();
    peer.cut();
    peer.state.events.publish();
    await feed.sees(2);
    expect(feed.seen()).toEqual(numbers(2));
    expect(peer.state.counts.refresh).toBe(1);
    expect(new Set(peer.socketTokens).size).toBe(2);
  });

  test('renews once for many subscriptions', async () => {
    const { peer, client } = await signedInClient();
    const feeds = numbers(5).map(() => follow(client.api));
    peer.state.events.publish();
    await Promise.all(feeds.map((feed) => feed.sees(1)));
    peer.state.accounts.expireAccessTokens();
    peer.cut();
    peer.state.events.publish();
    await Promise.all(feeds.map((feed) => feed.sees(2)));
    expect(feeds.map((feed) => feed.seen())).toEqual(feeds.map(() => numbers(2)));
    expect(peer.state.counts.refresh).toBe(1);
  });

  test('tries again where the server is not ready, and ends where it refuses', async () => {
    const { peer, client } = await signedInClient();
    peer.state.refuseSubscriptions = ['SERVICE_UNAVAILABLE', 'SERVICE_UNAVAILABLE'];
    const feed = follow(client.api);
    peer.state.events.publish();
    await feed.sees(1);
    peer.state.refuseSubscriptions = ['NOT_FOUND'];
    await expect(follow(client.api).ends()).resolves.toBe('NOT_FOUND');
  });

  test('ends when the login has ended elsewhere', async () => {
    const { peer, client } = await signedInClient();
    const feed = follow(client.api);
    peer.state.events.publish();
    await feed.sees(1);
    peer.state.accounts.endLogins();
    peer.cut();
    await feed.ends();
    expect(client.auth.state()).toEqual({ status: 'signed-out' });
  });

  test('is over with the sign-out, and the next user has another socket', async () => {
    const { peer, client } = await signedInClient();
    const feed = follow(client.api);
    peer.state.events.publish();
    await feed.sees(1);
    await client.auth.signOut();
    await expect(feed.ends()).resolves.toBe('completed');
    await client.auth.signIn(BEN);
    await follow(client.api).sees(1);
    expect(new Set(peer.socketTokens).size).toBe(2);
  });

  test('one socket serves several tRPC clients without mixing them up', async () => {
    const { peer, client } = await signedInClient();
    const other = createTRPCClient<AppRouter>({ links: client.links });
    const feeds = [follow(client.api), follow(other), follow(other)];
    peer.state.events.publish();
    await Promise.all(feeds.map((feed) => feed.sees(1)));
    feeds[0]?.stop();
    peer.state.events.publish();
    await Promise.all(feeds.slice(1).map((feed) => feed.sees(2)));
    expect(feeds.map((feed) => feed.seen())).toEqual([numbers(1), numbers(2), numbers(2)]);
    expect(peer.openSockets()).toBe(1);
  });

  test('nothing is connected where nothing is followed, and no WebSocket is asked for', async () => {
    const peer = await startPeer();
    const client = createRollcallClient({ url: peer.url });
    await client.auth.signIn(ADA);
    await client.api.users.profile.query();
    expect(client.connection.state()).toBe('idle');
    expect(peer.socketTokens).toEqual([]);
    await client.close();
  });
});

function observableStates<T>({ subscribe }: { subscribe: (listener: (state: T) => void) => () => void }): T[] {
  const states: T[] = [];
  subscribe((state) => states.push(state));
  return states;
}
