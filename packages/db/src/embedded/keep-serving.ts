import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from 'pg';
import { releaseAddress } from './address';
import { serve, type Cluster, type Serving } from './serve';
import { stopServer } from './server-process';

const firstRetryMs = 100;
const longestRetryMs = 10_000;

/**
 * Watches a server through its owner's connection and brings it back when it dies (killed for want of memory, crashed),
 * again and again until `stop`.
 */
export function keepServing(cluster: Cluster, serving: Serving): { stop: () => Promise<void> } {
  const stopping = new AbortController();
  let owner: Client | undefined;
  let recovery = Promise.resolve();

  const watch = (client: Client) => {
    owner = client;
    client.once('end', () => {
      owner = undefined;
      if (!stopping.signal.aborted) recovery = recover();
    });
  };
  const recover = async () => {
    cluster.log('The connection to PostgreSQL was lost; bringing it back.');
    for (let wait = firstRetryMs; !stopping.signal.aborted; wait = Math.min(wait * 2, longestRetryMs)) {
      try {
        return watch((await serve({ ...cluster, address: serving.address })).owner);
      } catch (error) {
        if (wait === firstRetryMs) cluster.log(error instanceof Error ? error.message : String(error));
        await delay(wait, undefined, { signal: stopping.signal }).catch(() => {});
      }
    }
  };

  watch(serving.owner);
  return {
    stop: async () => {
      stopping.abort();
      await recovery;
      // Not the owner any more: whoever is will stop it.
      if (owner === undefined) return;
      await stopServer(cluster.places, cluster.binaries);
      await releaseAddress(cluster.places, serving.address);
      await owner?.end();
    },
  };
}
