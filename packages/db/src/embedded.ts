import type { Connection } from './connection';
import { chooseAddress } from './embedded/address';
import { findBinaries, type Binaries } from './embedded/binaries';
import { ensureCluster } from './embedded/init-cluster';
import { keepServing } from './embedded/keep-serving';
import { preparePlaces, type Places } from './embedded/places';
import { serve } from './embedded/serve';

export { EmbeddedPostgresError } from './embedded/embedded-postgres-error';

export type EmbeddedPostgres = {
  connection: Connection;
  /** Fast shutdown; returns when the server's process is gone. Close all databases first, their queries would break. */
  stop(): Promise<void>;
};

/**
 * Starts the PostgreSQL that Rollcall brings, in `dataDir` (made if missing), or adopts the one that a killed Rollcall
 * left running there. The server is a process of its own that outlives a killed parent, and only `stop` ends it; when it
 * dies by itself it is started again.
 *
 * @param options.log gets a line for whatever a person should know (data elsewhere, a server adopted or lost).
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
  const where = describePlaces(places, binaries);
  if (where !== undefined) log(where);
  const address = await chooseAddress(places);
  await ensureCluster(places, binaries);
  const cluster = { places, binaries, address, log };
  const serving = await serve(cluster);
  const { stop } = keepServing(cluster, serving);
  return { connection: serving.address, stop };
}

/** One line where something lies elsewhere than a person would look for it. */
function describePlaces(places: Places, binaries: Binaries): string | undefined {
  const { moved, home, dataFolder } = places;
  const data = moved ? [`its data is in ${home}, as its user may not enter ${dataFolder}`] : [];
  const programs = binaries.copiedTo
    ? [`its programs run from ${binaries.copiedTo}, as they cannot run in node_modules`]
    : [];
  return moved || binaries.copiedTo ? `PostgreSQL: ${[...data, ...programs].join('; ')}.` : undefined;
}
