import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../../apps/server/dist/main.js', import.meta.url));

const READY_WITHIN_MS = 60_000;

/** The built program in a process of its own. `startMs`: from its spawn until /health answered. */
export type RollcallServer = { url: string; port: number; pid: number; startMs: number } & AsyncDisposable;

/**
 * Starts the built server on a free port of loopback. `variables`: as in the environment, on top of none of ours.
 * `profileFolder`: where Node leaves a CPU profile at the end. Fails when it has not become healthy within a minute.
 */
export async function startRollcall(
  dataDir: string,
  variables: Record<string, string>,
  profileFolder?: string,
): Promise<RollcallServer> {
  if (!existsSync(PROGRAM)) throw new Error('The server is not built: start this with `npm run bench`.');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const profiling = profileFolder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`];
  const startedAt = performance.now();
  const child = spawn(process.execPath, [...profiling, PROGRAM], {
    // Not the project's folder: a developer's .env has no place in a measurement.
    cwd: dataDir,
    env: { ...machineVariables(), PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'warn', ...variables },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const exited = once(child, 'exit');
  const stop = async () => {
    child.kill('SIGTERM');
    await exited;
  };
  try {
    while (!(await isHealthy(url))) {
      if (child.exitCode !== null) throw new Error('The server ended by itself; what it said stands above.');
      if (performance.now() - startedAt > READY_WITHIN_MS) throw new Error('The server did not become healthy.');
      await delay(5);
    }
  } catch (error) {
    await stop();
    throw error;
  }
  const startMs = performance.now() - startedAt;
  return { url, port, pid: child.pid ?? 0, startMs, [Symbol.asyncDispose]: stop };
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health`)).status === 200;
  } catch {
    return false;
  }
}

/** What any program needs from the machine; all else stays out. */
function machineVariables(): Record<string, string> {
  return Object.fromEntries(
    ['PATH', 'HOME', 'TMPDIR'].flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

/** A port that nobody has at this moment. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
