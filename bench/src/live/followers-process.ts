import { setTimeout as delay } from 'node:timers/promises';
import { serveOrders } from '../load/serve-orders';
import { openFollower, type Arrival, type Follower, type FollowerOptions } from './follower-socket';

/**
 * `join`: opens followers beside those that there are. `collect`: waits until each has so many new events of marks, or
 * the time is over, and hands over what arrived since the last time. `leave`: closes all.
 */
export type FollowersOrder =
  | { kind: 'join'; followers: FollowerOptions[] }
  | { kind: 'collect'; events: number; withinMs: number }
  | { kind: 'leave' };

/** `arrivals`: of each follower, in order of joining. */
export type FollowersResult = { arrivals: Arrival[][]; lastText: string };

/** So many at once connect without filling the server's queue of new connections. */
const JOIN_AT_ONCE = 50;

let followers: Follower[] = [];

serveOrders(async (order: FollowersOrder): Promise<FollowersResult> => {
  switch (order.kind) {
    case 'join':
      for (let index = 0; index < order.followers.length; index += JOIN_AT_ONCE) {
        const opening = order.followers.slice(index, index + JOIN_AT_ONCE).map(openFollower);
        followers.push(...(await Promise.all(opening)));
      }
      return collected();
    case 'collect': {
      const deadline = performance.now() + order.withinMs;
      while (followers.some(({ arrivals }) => arrivals.length < order.events) && performance.now() < deadline) {
        await delay(20);
      }
      return collected();
    }
    case 'leave':
      for (const follower of followers) follower.close();
      followers = [];
      return collected();
  }
});

function collected(): FollowersResult {
  const arrivals = followers.map((follower) => follower.arrivals.splice(0));
  return { arrivals, lastText: followers.at(-1)?.lastText() ?? '' };
}
