import type { SessionEvent } from '@rollcall/contracts/live';
import { iterateFeed, type Feed } from '@rollcall/core/live/feed';
import { tracked, type TrackedEnvelope } from '@trpc/server';

const FEED = Symbol('feed');

/** What a subscription answers: any transport of tRPC can iterate it, and ours can have the events pushed. */
export type TrackedFeed = AsyncIterable<TrackedEnvelope<SessionEvent>, void, void> & { readonly [FEED]: Feed };

export function trackedFeed(feed: Feed, signal: AbortSignal | undefined): TrackedFeed {
  return {
    [FEED]: feed,
    [Symbol.asyncIterator]: () => track(feed, signal ?? new AbortController().signal),
  };
}

/** The feed behind a subscription's answer; null: it is something else. */
export function feedOf(answer: unknown): Feed | null {
  return isTrackedFeed(answer) ? answer[FEED] : null;
}

function isTrackedFeed(answer: unknown): answer is TrackedFeed {
  return typeof answer === 'object' && answer !== null && FEED in answer;
}

async function* track(feed: Feed, signal: AbortSignal): AsyncGenerator<TrackedEnvelope<SessionEvent>, void, void> {
  for await (const { id, event } of iterateFeed(feed, signal)) yield tracked(id, event);
}
