import { chmod, mkdtemp, readdir, readFile, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { eventually } from '../eventually';

/** Where to put what ends something: with the test, or later, where more than one test uses it. */
export type AtEnd = (end: () => Promise<void>) => void;

/** A data folder that ends with the test, and with it the PostgreSQL that a killed Rollcall has left there. */
export async function makeDataDir(atEnd: AtEnd = onTestFinished): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'rollcall-process-'));
  // Under root PostgreSQL's user has to pass through; only then does everything stay in this folder.
  await chmod(dataDir, 0o711);
  atEnd(async () => {
    const orphan = await postmasterPid(dataDir);
    if (orphan !== undefined && isRunning(orphan)) {
      // SIGINT is PostgreSQL's fast shutdown.
      process.kill(orphan, 'SIGINT');
      await eventually('PostgreSQL has stopped', async () => (await postgresProcesses(dataDir)).length === 0);
    }
    await rm(dataDir, { recursive: true, force: true });
  });
  return dataDir;
}

/** The server of that folder by its own file; undefined: none was left running. */
export async function postmasterPid(dataDir: string): Promise<number | undefined> {
  const file = await readFile(join(clusterOf(dataDir), 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number.parseInt(file, 10);
  return Number.isNaN(pid) ? undefined : pid;
}

/** Every process that works in the folder's cluster, as all of PostgreSQL's do; where there is no /proc, the server alone. */
export async function postgresProcesses(dataDir: string): Promise<number[]> {
  const pids = (await readdir('/proc').catch((): string[] => [])).filter((name) => /^\d+$/.test(name)).map(Number);
  if (pids.length === 0) {
    const pid = await postmasterPid(dataDir);
    return pid !== undefined && isRunning(pid) ? [pid] : [];
  }
  const folders = await Promise.all(pids.map((pid) => readlink(`/proc/${pid}/cwd`).catch(() => '')));
  return pids.filter((_pid, index) => folders[index] === clusterOf(dataDir));
}

function clusterOf(dataDir: string): string {
  return join(dataDir, 'postgresql', 'cluster');
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
