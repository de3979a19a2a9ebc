import { isOutage } from './outage';

/** One request of a group, with the two ways to answer it. */
export type Waiting<Item, Answer> = {
  item: Item;
  resolve: (answer: Answer) => void;
  reject: (reason: unknown) => void;
};

/**
 * Settles requests in groups: per key one group is under way, what arrives meanwhile waits for the next. Nothing waits
 * for a timer, so that a single request goes through at once, and a hundred cost little more than one. `settle` answers
 * everyone of its group; what it throws, those have who were not answered yet.
 *
 * Where the database is away, those have it too who waited behind the group: they are not to begin the same wait anew.
 */
export function createGroups<Item, Answer>(options: {
  largest: number;
  settle: (key: string, group: Waiting<Item, Answer>[]) => Promise<void>;
}): (key: string, item: Item) => Promise<Answer> {
  const queues = new Map<string, Waiting<Item, Answer>[]>();

  const drain = async (key: string, queue: Waiting<Item, Answer>[]) => {
    while (queue.length > 0) {
      const group = queue.splice(0, options.largest);
      await options.settle(key, group).catch((error: unknown) => {
        const answered = isOutage(error) ? [...group, ...queue.splice(0)] : group;
        for (const { reject } of answered) reject(error);
      });
    }
    queues.delete(key);
  };

  return (key, item) =>
    new Promise((resolve, reject) => {
      const waiting = { item, resolve, reject };
      const queue = queues.get(key);
      if (queue) {
        queue.push(waiting);
        return;
      }
      const started = [waiting];
      queues.set(key, started);
      void drain(key, started);
    });
}
