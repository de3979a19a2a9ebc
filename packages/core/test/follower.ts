import { sessionEvent, type SessionEvent } from '@rollcall/contracts/live';
import { expect } from 'vitest';
import type { Principal } from '../src/auth/principal';
import type { Core } from '../src/core';
import { iterateFeed, type Feed, type FollowedEvent } from '../src/live/feed';
import { followSession } from '../src/live/follow-session';

export type Follower = {
  /** The next event; fails when the feed has ended. */
  next: () => Promise<FollowedEvent>;
  /** The next event of this type; what comes before it is passed over. */
  nextOf: <Type extends SessionEvent['type']>(type: Type) => Promise<Extract<SessionEvent, { type: Type }>>;
  /** So many events of the log (the code is not one of them: it is told anew to everyone who comes). */
  takeLogged: (count: number) => Promise<FollowedEvent[]>;
  /** All events up to the one with this id. */
  takeUntil: (id: string) => Promise<FollowedEvent[]>;
  stop: () => Promise<void>;
};

/** A client of the live feed. Every event that it gets keeps the contract. */
export function follow(core: Core, who: Principal, sessionId: string, lastEventId?: string): Follower {
  const controller = new AbortController();
  const feed = iterateLater(followSession(core, who, { sessionId, lastEventId }), controller.signal);
  const next = async () => {
    const { done, value } = await feed.next();
    if (done) throw new Error('The feed has ended');
    expect(sessionEvent.parse(value.event)).toEqual(value.event);
    return value;
  };
  return {
    next,
    nextOf: async (type) => {
      for (;;) {
        const { event } = await next();
        if (isOf(event, type)) return event;
      }
    },
    takeLogged: async (count) => {
      const taken: FollowedEvent[] = [];
      while (taken.length < count) {
        const followed = await next();
        if (followed.event.type !== 'qr-updated') taken.push(followed);
      }
      return taken;
    },
    takeUntil: async (id) => {
      const taken = [await next()];
      while (taken.at(-1)?.id !== id) taken.push(await next());
      return taken;
    },
    stop: async () => {
      controller.abort();
      await feed.return(undefined);
    },
  };
}

function isOf<Type extends SessionEvent['type']>(
  event: SessionEvent,
  type: Type,
): event is Extract<SessionEvent, { type: Type }> {
  return event.type === type;
}

/** The ids `from` to `to`, as a follower sees them who misses nothing and sees nothing twice. */
export function idsBetween(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
}

async function* iterateLater(feed: Promise<Feed>, signal: AbortSignal): AsyncGenerator<FollowedEvent> {
  yield* iterateFeed(await feed, signal);
}
