import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Connection } from '../connection';
import { chooseAddress, releaseAddress } from '../embedded/address';
import { findBinaries } from '../embedded/binaries';
import { ensureCluster } from '../embedded/init-cluster';
import { preparePlaces } from '../embedded/places';
import { startServer, stopServer } from '../embedded/server-process';
import { anyLives, childrenOf } from './process-family';

/** A PostgreSQL of the test's own, which the test may stop, kill and freeze; nobody brings it back but the test. */
export type OwnServer = {
  connection: Connection;
  /** Starts it again on the same data; returns when it takes connections. */
  start: () => Promise<void>;
  /** Fast shutdown: running statements are cut. Returns when it has ended. */
  stop: () => Promise<void>;
  /** `kill -9` of the server's main process; the others notice by themselves. Returns when all have ended. */
  kill: () => Promise<void>;
  /** Stands still as a machine does that swaps or sleeps: connections stay open, nothing is answered. */
  freeze: () => Promise<{ thaw: () => void }>;
  /** Ends it and removes its data. */
  [Symbol.asyncDispose]: () => Promise<void>;
};

/** An empty database `postgres` on a server of its own, on a socket (Windows: a port) of its own, its data in `parent`. */
export async function startOwnServer(parent = tmpdir()): Promise<OwnServer> {
  const dataDir = await mkdtemp(join(parent, 'rollcall-own-'));
  // Under root PostgreSQL's user has to pass through; only then does everything stay in this folder.
  await chmod(dataDir, 0o711);
  const places = await preparePlaces(dataDir);
  const binaries = await findBinaries(places.user, places.copyFolder);
  const address = await chooseAddress(places);
  await ensureCluster(places, binaries);
  const stop = () => stopServer(places, binaries);
  await startServer(places, binaries, address);
  return {
    connection: address,
    start: () => startAgain(() => startServer(places, binaries, address)),
    stop,
    async kill() {
      const main = await mainProcess(places.cluster);
      const all = stopAll(main);
      process.kill(main, 'SIGKILL');
      for (const pid of all) process.kill(pid, 'SIGCONT');
      while (anyLives(all)) await delay(10);
    },
    async freeze() {
      const all = stopAll(await mainProcess(places.cluster));
      return {
        thaw() {
          for (const pid of all) process.kill(pid, 'SIGCONT');
        },
      };
    },
    async [Symbol.asyncDispose]() {
      await stop();
      await releaseAddress(places, address);
      await rm(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

/** The helpers of a killed server live on for a moment, and no other starts beside them. */
async function startAgain(start: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await start();
    } catch (error) {
      if (attempt === 50) throw error;
      await delay(100);
    }
  }
}

async function mainProcess(cluster: string): Promise<number> {
  return Number.parseInt(await readFile(join(cluster, 'postmaster.pid'), 'utf8'), 10);
}

/** Halts the server with all its processes; the main one first, so that no other comes to be meanwhile. */
function stopAll(main: number): number[] {
  process.kill(main, 'SIGSTOP');
  const all = [main, ...childrenOf(main)];
  for (const pid of all) process.kill(pid, 'SIGSTOP');
  return all;
}
