import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { clientConfig, withDatabase } from '../connection';
import { startEmbeddedPostgres } from '../embedded';
import { migrate } from '../migrate';
import { announceTestServer, templateDatabase } from './test-server';

/**
 * vitest's global setup for every package that uses `createTestDatabase`: one embedded PostgreSQL per run in a folder
 * of its own, with one migrated template database.
 *
 * @returns the teardown, which stops the server and removes the folder.
 */
export default async function setUpTestServer(): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'rollcall-test-'));
  // Under root PostgreSQL's user has to pass through; only then does everything stay in this folder.
  await chmod(dataDir, 0o711);
  const removeFolder = () => rm(dataDir, { recursive: true, force: true });
  try {
    const server = await startEmbeddedPostgres({ dataDir });
    const tearDown = async () => {
      await server.stop();
      await removeFolder();
    };
    try {
      await makeTemplate(server.connection);
    } catch (error) {
      await tearDown();
      throw error;
    }
    announceTestServer(server.connection);
    return tearDown;
  } catch (error) {
    await removeFolder();
    throw error;
  }
}

async function makeTemplate(server: Parameters<typeof migrate>[0]): Promise<void> {
  const client = new Client(clientConfig(server));
  await client.connect();
  await client.query(`CREATE DATABASE ${templateDatabase}`);
  await client.end();
  await migrate(withDatabase(server, templateDatabase));
}
