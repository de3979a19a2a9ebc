import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endOrphanedPostgres } from './system/orphaned-postgres';
import { ownEnvironment } from './system/own-environment';
import { startServerProcess } from './system/server-process';

export type SystemOptions = {
  /** Configuration over the defaults, by the names of `.env.example`. */
  env?: Record<string, string>;
  /** The server's program, built. */
  entry?: string;
};

/** The whole built system with a database of its own, as a user would run it. */
export type System = AsyncDisposable & {
  /** Scheme, host and port, the same after a restart. */
  url: string;
  /** Everything printed so far, by all runs. */
  logs: () => string;
  /** Drains the server, ends its PostgreSQL and removes the data. Rejects when the server did not drain cleanly. */
  stop: () => Promise<void>;
  /** Ends the server as a power cut would. Its PostgreSQL lives on, until the next start takes it over or `stop` ends it. */
  kill9: () => Promise<void>;
  /** Ends the server, unless it was killed already, and starts it again on the same port and data. */
  restart: (env?: Record<string, string>) => Promise<void>;
};

const builtServer = fileURLToPath(new URL('../../apps/server/dist/main.js', import.meta.url));

/** Starts the system on a free port with the demo's people and classes, in an empty data folder; returns when it is ready. */
export async function startSystem({ env = {}, entry = builtServer }: SystemOptions = {}): Promise<System> {
  if (!existsSync(entry)) throw new Error(`${entry} is missing: build first (npm start and npm test do).`);
  const dataFolder = await mkdtemp(join(tmpdir(), 'rollcall-system-'));
  // Under root PostgreSQL runs as another user, who has to be able to pass through.
  await chmod(dataFolder, 0o711);
  let logs = '';
  const start = (settings: Record<string, string>) =>
    startServerProcess(entry, ownEnvironment({ PORT: '0', DATA_DIR: dataFolder, DEMO: '1', ...settings }), (text) => {
      logs += text;
    });
  const removeData = async () => {
    await endOrphanedPostgres(dataFolder);
    await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
  };

  let server = await start(env).catch(async (error: unknown) => {
    await removeData();
    throw error;
  });
  const { url } = server;
  const drain = async () => {
    if (server.isRunning()) await server.drain();
  };
  const stop = async () => {
    try {
      await drain();
    } finally {
      await removeData();
    }
  };
  return {
    url,
    logs: () => logs,
    kill9: () => server.kill(),
    restart: async (changes = {}) => {
      await drain();
      server = await start({ ...env, ...changes, PORT: new URL(url).port });
    },
    stop,
    [Symbol.asyncDispose]: stop,
  };
}
