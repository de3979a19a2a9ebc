import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pollUntil } from './poll-until';

/**
 * Ends the PostgreSQL that a killed server left running on this data folder; does nothing where there is none. The pid is
 * the one that PostgreSQL itself wrote into the folder, which belongs to this test alone.
 */
export async function endOrphanedPostgres(dataFolder: string): Promise<void> {
  const files = await readdir(dataFolder, { recursive: true });
  const pidFile = files.find((file) => basename(file) === 'postmaster.pid');
  if (pidFile === undefined) return;
  const pidPath = join(dataFolder, pidFile);
  const pid = Number((await readFile(pidPath, 'utf8')).split('\n')[0]);
  // SIGINT is PostgreSQL's fast shutdown: it breaks off its connections and writes everything out.
  if (!send(pid, 'SIGINT')) return;
  await pollUntil(`PostgreSQL (process ${pid}) to end`, 30_000, async () => {
    // Removing the file is its last act; the dead process may stay listed for seconds where init is slow to collect it.
    return existsSync(pidPath) && send(pid, 0) ? undefined : true;
  });
}

/** Whether there was still such a process to send it to. */
function send(pid: number, signal: 'SIGINT' | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}
