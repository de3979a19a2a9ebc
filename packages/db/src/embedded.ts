import type { Connection } from './connection';
import { chooseAddress } from './embedded/address';
import { adoptServer } from './embedded/adopt-server';
import { findBinaries, type Binaries } from './embedded/binaries';
import { ensureCluster } from './embedded/init-cluster';
import { takeOwnership } from './embedded/ownership';
import { preparePlaces, type Places } from './embedded/places';
import { startServer, stopServer } from './embedded/server-process';

export { EmbeddedPostgresError } from './embedded/embedded-postgres-error';

export type EmbeddedPostgres = {
  connection: Connection;
  /** Fast shutdown; returns when the server's process is gone. Close all databases first, their queries would break. */
  stop(): Promise<void>;
};

/**
 * Starts the PostgreSQL that Rollcall brings, in `dataDir` (made if missing), or adopts the one that a killed Rollcall
 * left running there. The server is a process of its own: it survives this one, and only `stop` ends it.
 *
 * @param options.log gets a line for whatever a person should know (data elsewhere, a server adopted).
 * @throws EmbeddedPostgresError with one sentence: no PostgreSQL for this machine, folder not writable, in use by
 * another Rollcall, made by another PostgreSQL, or the server's own reason.
 */
export async function startEmbeddedPostgres(options: {
  dataDir: string;
  log?: (line: string) => void;
}): Promise<EmbeddedPostgres> {
  const log = options.log ?? (() => {});
  const places = await preparePlaces(options.dataDir);
  const binaries = await findBinaries(places.user, places.copyFolder);
  tellPlaces(places, binaries, log);
  await ensureCluster(places, binaries);
  const address = await chooseAddress(places);
  let serving = await adoptServer(places, address);
  if (serving !== undefined) {
    log(`Found PostgreSQL still running on ${places.cluster}, left by a Rollcall that was killed; using it.`);
  } else {
    try {
      await startServer(places, binaries, address);
      serving = address;
    } catch (error) {
      // Another Rollcall may have started it in this very moment; who owns it is decided below.
      serving = await adoptServer(places, address);
      if (serving === undefined) throw error;
    }
  }
  const ownership = await takeOwnership(serving, places.dataFolder);
  return {
    connection: serving,
    stop: async () => {
      await ownership.release();
      await stopServer(places, binaries);
    },
  };
}

function tellPlaces(places: Places, binaries: Binaries, log: (line: string) => void): void {
  const data = places.moved
    ? `its data is in ${places.home}, for its user may not enter ${places.dataFolder}`
    : undefined;
  const programs =
    binaries.copiedTo && `its programs run from ${binaries.copiedTo}, for it may not run them in node_modules`;
  const parts = [data, programs].filter((part) => part !== undefined);
  if (parts.length > 0) log(`PostgreSQL: ${parts.join('; ')}.`);
}
