import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { clientConfig } from '../connection';
import type { Address } from './address';
import { EmbeddedPostgresError } from './embedded-postgres-error';

const ownerLock = 72707370;
// A predecessor that was killed a moment ago: the server needs some milliseconds to notice.
const patienceMs = 1_000;

/**
 * Makes this process the one that owns the running server: an advisory lock on a connection of its own, which the
 * server drops by itself when the process dies, however it dies.
 *
 * @returns that connection; the ownership ends with it.
 * @throws EmbeddedPostgresError when another live process owns the server.
 */
export async function takeOwnership(address: Address, dataFolder: string): Promise<Client> {
  const client = new Client({ ...clientConfig(address), application_name: 'rollcall owner' });
  client.on('error', () => {});
  try {
    await client.connect();
    const deadline = Date.now() + patienceMs;
    while (!(await tryLock(client))) {
      if (Date.now() > deadline) throw owned(dataFolder);
      await delay(50);
    }
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    throw error;
  }
}

async function tryLock(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>('SELECT pg_try_advisory_lock($1) AS locked', [ownerLock]);
  return rows[0]?.locked === true;
}

function owned(dataFolder: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `Another Rollcall is running on the data folder ${dataFolder}; stop that one, or give this one its own DATA_DIR or a DATABASE_URL.`,
  );
}
