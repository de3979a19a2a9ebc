import { readFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';
import { clientConfig } from '../connection';
import type { Address } from './address';
import type { Places } from './places';

// A server that recovers from a crash or is shutting down answers, but refuses; that is waited for.
const patienceMs = 120_000;
const cannotConnectNow = '57P03';

/**
 * Finds a server that runs on this cluster already.
 *
 * @returns where it listens; undefined when there is none, or none any more.
 */
export async function findRunningServer(places: Places, address: Address): Promise<Address | undefined> {
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    const recorded = await readRecordedAddress(places, address);
    if (recorded === undefined) return undefined;
    const answer = await askServer(recorded, places);
    if (answer === 'serves') return recorded;
    if (answer === 'nobody') return undefined;
    await delay(50);
  }
  return undefined;
}

/** `busy`: it runs, but takes nobody in now. An address may belong to another server, so the cluster is compared. */
export async function askServer(address: Address, places: Places): Promise<'serves' | 'busy' | 'nobody'> {
  const client = new Client({ ...clientConfig(address), connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
    const folder = rows[0]?.data_directory;
    return folder !== undefined && normalize(folder) === places.cluster ? 'serves' : 'nobody';
  } catch (error) {
    return error instanceof DatabaseError && error.code === cannotConnectNow ? 'busy' : 'nobody';
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * What postmaster.pid says about the server that runs on this cluster, or ran on it when the machine stopped. The file
 * is PostgreSQL's own guard against two servers on one cluster: it is read here and never removed.
 */
async function readRecordedAddress(places: Places, address: Address): Promise<Address | undefined> {
  const file = await readFile(join(places.cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const [, , , port, socketFolder, listenAddress] = file.split('\n');
  const host = socketFolder || listenAddress;
  return host && port ? { ...address, host, port: Number(port) } : undefined;
}
