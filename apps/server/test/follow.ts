import type { SessionEvent } from '@rollcall/contracts/live';
import { toRollcallError } from '@rollcall/sdk/errors';
import type { Client } from './clients';
import { eventually } from './eventually';

/** What the events of each kind carry. */
type EventData = { [Event in SessionEvent as Event['type']]: Event['data'] };

export type Feed = {
  events: { id: string; event: SessionEvent }[];
  /** The events of one kind so far. */
  of: <Type extends keyof EventData>(type: Type) => EventData[Type][];
  /** Waits until so many of that kind are there. */
  sees: (type: SessionEvent['type'], count: number) => Promise<unknown>;
  /** Why the feed ended; undefined: it goes on. */
  end: () => string | undefined;
  leave: () => void;
};

/** Follows a session with the SDK, as the apps do. */
export function follow(client: Client, sessionId: string, lastEventId?: string): Feed {
  const events: Feed['events'] = [];
  let end: string | undefined;
  const input = lastEventId === undefined ? { sessionId } : { sessionId, lastEventId };
  const subscription = client.api.live.session.subscribe(input, {
    onData: ({ id, data }) => void events.push({ id, event: data }),
    onError: (error) => {
      end = toRollcallError(error).code;
    },
    onComplete: () => {
      end ??= 'completed';
    },
  });
  return {
    events,
    of: (type) => dataOf(events, type),
    sees: (type, count) => eventually(`${count} × ${type}`, () => dataOf(events, type).length >= count),
    end: () => end,
    leave: () => subscription.unsubscribe(),
  };
}

function dataOf<Type extends keyof EventData>(events: Feed['events'], type: Type): EventData[Type][] {
  const all: LooseEvent[] = events.map(({ event }) => event);
  return all.filter((event) => isOf(event, type)).map(({ data }) => data);
}

type LooseEvent = { type: string; data: unknown };

function isOf<Type extends keyof EventData>(
  event: LooseEvent,
  type: Type,
): event is { type: Type; data: EventData[Type] } {
  return event.type === type;
}
