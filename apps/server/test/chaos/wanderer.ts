import { signIn, type Client } from '../clients';
import { eventually } from '../eventually';
import { follow, type Feed } from '../follow';
import type { Member } from './hall';

type Followed = Feed['events'][number];

/** A follower of one session who moves from process to process and takes the id of the last event along. */
export type Wanderer = {
  /** All that it has seen, wherever it was. */
  events: () => Followed[];
  /** Cuts its socket in the middle. */
  cut: () => void;
  /** Goes on at the next process. */
  move: () => void;
  /** Waits for the count; fails where the feed has ended. */
  sees: (totalPresent: number) => Promise<unknown>;
};

/** Comes before the first mark; returns when it knows that the session has started. */
export async function startWanderer(urls: string[], who: Member, sessionId: string): Promise<Wanderer> {
  const clients: Client[] = [];
  for (const url of urls) clients.push(await signIn(url, who));
  const clientAt = (index: number) => {
    const client = clients[index % clients.length];
    if (client === undefined) throw new Error('No client');
    return client;
  };
  const before: Followed[] = [];
  let place = 0;
  let feed = follow(clientAt(place), sessionId);
  const events = () => [...before, ...feed.events];
  // From here on it has an id to resume from, and so misses nothing.
  await feed.sees('session-started', 1);
  return {
    events,
    cut: () => clientAt(place).cut(),
    move() {
      feed.leave();
      before.push(...feed.events.splice(0));
      place += 1;
      feed = follow(clientAt(place), sessionId, before.at(-1)?.id);
    },
    sees: (totalPresent) =>
      eventually(
        `${totalPresent} marks`,
        () => {
          const { end } = feed;
          if (end() !== undefined) throw new Error(`The feed has ended: ${end()}`);
          return countIn(events().findLast(isMark)) >= totalPresent;
        },
        120_000,
      ),
  };
}

/** Whether it is a mark, of whoever and however much of it is shown. */
export function isMark({ event }: Followed): boolean {
  return event.type === 'attendance-marked';
}

function countIn(followed: Followed | undefined): number {
  return followed?.event.type === 'attendance-marked' ? followed.event.data.totalPresent : 0;
}
