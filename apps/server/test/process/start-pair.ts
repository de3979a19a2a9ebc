import { at } from '../people';
import { makeDataDir, type AtEnd } from './data-dir';
import { startProcess, type RollcallProcess } from './start-process';

/** Two processes of one installation: one database, one data folder with its secret, each with a port of its own. */
export type Pair = {
  urls: [string, string];
  processes: RollcallProcess[];
  /** Adds to what `end` does, after the processes. */
  atEnd: AtEnd;
  /** Kills both. */
  end: () => Promise<void>;
};

/** Starts both at the same moment; `variables` name the database. Whoever starts them ends them. */
export async function startPair(variables: NodeJS.ProcessEnv): Promise<Pair> {
  const ends: (() => Promise<void>)[] = [];
  const atEnd: AtEnd = (end) => void ends.push(end);
  const given = { DEMO: '0', DATA_DIR: await makeDataDir(atEnd), ...variables };
  const processes = [startProcess(given, { atEnd }), startProcess(given, { atEnd })];
  const end = async () => {
    // The folder's own end was noted first, and the database's last.
    for (const each of ends.slice(1)) await each();
    await ends[0]?.();
  };
  const urls = await Promise.all(processes.map(({ url }) => url)).catch(async (error: unknown) => {
    await end();
    throw error;
  });
  return { urls: [at(urls, 0), at(urls, 1)], processes, atEnd, end };
}
