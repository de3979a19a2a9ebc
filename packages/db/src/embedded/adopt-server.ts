import { normalize } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { clientConfig } from '../connection';
import type { Address } from './address';
import type { Places } from './places';
import { recordedAddress } from './server-process';

// A server that recovers from a crash or is shutting down answers, but refuses; that is waited for.
const patienceMs = 120_000;
const cannotConnectNow = '57P03';

/**
 * Finds a server that runs on this cluster already.
 *
 * @returns where it listens; undefined when there is none, or none any more.
 */
export async function adoptServer(places: Places, address: Address): Promise<Address | undefined> {
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    const recorded = await recordedAddress(places, address);
    if (recorded === undefined) return undefined;
    const answer = await ask(recorded, places);
    if (answer === 'serves') return recorded;
    if (answer === 'nobody') return undefined;
    await delay(50);
  }
  return undefined;
}

/** The address in the file may be stale and now belong to another server, so its data folder is compared. */
async function ask(address: Address, places: Places): Promise<'serves' | 'busy' | 'nobody'> {
  const client = new pg.Client({ ...clientConfig(address), connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
    const folder = rows[0]?.data_directory;
    return folder !== undefined && normalize(folder) === places.cluster ? 'serves' : 'nobody';
  } catch (error) {
    return error instanceof pg.DatabaseError && error.code === cannotConnectNow ? 'busy' : 'nobody';
  } finally {
    await client.end().catch(() => {});
  }
}
