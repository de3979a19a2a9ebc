import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from './eventually';

/**
 * A fresh folder that every user may pass through; gone with its content at the end of the scope. A server that a failed
 * test has left running in it is ended first.
 */
export async function temporaryFolder(): Promise<{ path: string } & AsyncDisposable> {
  const path = await mkdtemp(join(tmpdir(), 'rollcall-db-'));
  await chmod(path, 0o711);
  return {
    path,
    [Symbol.asyncDispose]: async () => {
      const pid = await serverPid(join(path, 'postgresql'));
      if (pid !== undefined && isRunning(pid)) {
        process.kill(pid, 'SIGQUIT');
        await eventually(() => !isRunning(pid));
      }
      await rm(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

/** The process that PostgreSQL's own file names as the server of this folder. */
export async function serverPid(home: string): Promise<number | undefined> {
  const file = await readFile(join(home, 'cluster', 'postmaster.pid'), 'utf8').catch(() => '');
  return Number.parseInt(file, 10) || undefined;
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
