import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from 'pg';
import { isDatabaseUnavailable } from '../errors';
import type { Address } from './address';
import type { Binaries } from './binaries';
import { EmbeddedPostgresError } from './embedded-postgres-error';
import { takeOwnership } from './ownership';
import type { Places } from './places';
import { findRunningServer } from './running-server';
import { startServer } from './server-process';

export type Cluster = { places: Places; binaries: Binaries; address: Address; log: (line: string) => void };

/** A running server that is ours while the `owner` connection lasts. */
export type Serving = { address: Address; owner: Client };

const patienceMs = 15_000;
// What a killed server leaves for a moment: its process until somebody reaps it, its helpers until they notice.
const remainsOfKilledServer = /lock file .* already exists|shared memory block .* still in use/;

/**
 * Brings the cluster's server up, or adopts the one that runs already, and takes ownership of it.
 *
 * @throws EmbeddedPostgresError when it does not start or belongs to another live process.
 */
export async function serve(cluster: Cluster): Promise<Serving> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    try {
      const address = await adoptOrStart(cluster);
      return { address, owner: await takeOwnership(address, cluster.places.dataFolder) };
    } catch (error) {
      const passing =
        error instanceof EmbeddedPostgresError
          ? remainsOfKilledServer.test(error.message)
          : // It was about to shut down when we found it.
            isDatabaseUnavailable(error);
      if (!passing || Date.now() > deadline) throw error;
      await delay(100);
    }
  }
}

async function adoptOrStart({ places, binaries, address, log }: Cluster): Promise<Address> {
  const running = await findRunningServer(places, address);
  if (running !== undefined) {
    log(`PostgreSQL is running on ${places.cluster} already, left there by a Rollcall that was killed; using it.`);
    return running;
  }
  try {
    await startServer(places, binaries, address);
    return address;
  } catch (error) {
    // Another Rollcall may have started it in this very moment; whose it is, the lock decides.
    const started = await findRunningServer(places, address);
    if (started === undefined) throw error;
    return started;
  }
}
