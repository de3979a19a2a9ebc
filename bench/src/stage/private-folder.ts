import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of the run's own, removed at the end of the scope. */
export async function makePrivateFolder(): Promise<{ path: string } & AsyncDisposable> {
  const path = await mkdtemp(join(tmpdir(), 'rollcall-bench-'));
  // Under root PostgreSQL's user has to pass through; only then does everything stay in this folder.
  await chmod(path, 0o711);
  const remove = () => rm(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  return { path, [Symbol.asyncDispose]: remove };
}
