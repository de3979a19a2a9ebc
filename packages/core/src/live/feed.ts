import type { SessionEvent } from '@rollcall/contracts/live';

/**
 * `id`: the number of the last log entry that the follower has then seen; hand it back to resume after it. A code that
 * the clock replaced is in no log, so it counts on between two entries: `12.1790000000`.
 */
export type FollowedEvent = { id: string; event: SessionEvent };

/** Takes events, in order and each once. Everyone who sees the same of an event gets the same object. */
export type TakeEvents = (events: readonly FollowedEvent[]) => void | Promise<void>;

/** What a follower is let see, from where it was. Nothing is read before somebody follows. */
export type Feed = {
  /** Returns how to leave. */
  follow: (take: TakeEvents) => () => void;
};

/** The events of a feed one by one, until the signal aborts, for a transport that pulls. */
export async function* iterateFeed(feed: Feed, signal: AbortSignal): AsyncGenerator<FollowedEvent> {
  if (signal.aborted) return;
  let waiting: FollowedEvent[] = [];
  let wake: () => void = () => undefined;
  const onAbort = () => wake();
  const leave = feed.follow((events) => {
    waiting.push(...events);
    wake();
  });
  signal.addEventListener('abort', onAbort);
  try {
    while (!signal.aborted) {
      const events = waiting;
      waiting = [];
      yield* events;
      if (waiting.length === 0 && !signal.aborted) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  } finally {
    signal.removeEventListener('abort', onAbort);
    leave();
  }
}
