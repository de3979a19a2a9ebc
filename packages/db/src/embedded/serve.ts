import type { Client } from 'pg';
import { isDatabaseUnavailable } from '../errors';
import type { Address } from './address';
import { adoptServer } from './adopt-server';
import type { Binaries } from './binaries';
import { takeOwnership } from './ownership';
import type { Places } from './places';
import { startServer } from './server-process';

export type Cluster = { places: Places; binaries: Binaries; address: Address; log: (line: string) => void };

/** A running server that is ours while the `owner` connection lasts. */
export type Serving = { address: Address; owner: Client };

const attempts = 3;

/**
 * Brings the cluster's server up, or adopts the one that runs already, and takes ownership of it.
 *
 * @throws EmbeddedPostgresError when it does not start or belongs to another live process.
 */
export async function serve(cluster: Cluster): Promise<Serving> {
  for (let attempt = 1; ; attempt += 1) {
    const address = await adoptOrStart(cluster);
    try {
      return { address, owner: await takeOwnership(address, cluster.places.dataFolder) };
    } catch (error) {
      // It was about to shut down when we found it.
      if (attempt === attempts || !isDatabaseUnavailable(error)) throw error;
    }
  }
}

async function adoptOrStart({ places, binaries, address, log }: Cluster): Promise<Address> {
  const running = await adoptServer(places, address);
  if (running !== undefined) {
    log(`PostgreSQL is running on ${places.cluster} already, left there by a Rollcall that was killed; using it.`);
    return running;
  }
  try {
    await startServer(places, binaries, address);
    return address;
  } catch (error) {
    // Another Rollcall may have started it in this very moment; whose it is, the lock decides.
    const started = await adoptServer(places, address);
    if (started === undefined) throw error;
    return started;
  }
}
