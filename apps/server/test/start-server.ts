import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import type { Connection } from '@rollcall/db/connection';
import type { Core } from '@rollcall/core/core';
import { createTestDatabase } from '@rollcall/db/testing';
import { transports } from 'winston';
import { compose } from '../src/compose';
import { readEnv, type Env } from '../src/env';
import { createLog, type Log } from '../src/log';
import { serve } from '../src/serve';

export const APPS_FOLDER = new URL('../../', import.meta.url);

export type TestServer = {
  url: string;
  database: Connection;
  env: Env;
  /** What it has told the person at the terminal so far. */
  said: () => string;
  /** What it has logged so far. */
  logged: () => string;
  /** Ends it; what was begun, a mail on its way included, is brought to its end. Once is enough. */
  stop: () => Promise<void>;
} & AsyncDisposable;

/** Core beside the server, as in a second process: the same database, the same keys. */
export type Beside = { core: Core } & AsyncDisposable;

/**
 * The whole server in this process, on a free port and a database of its own; `variables` as in the environment.
 * `ownLog`: in place of the log that `logged` keeps.
 */
export async function startServer(variables: Record<string, string> = {}, ownLog?: Log): Promise<TestServer> {
  const { connection, ...own } = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'rollcall-server-'));
  const given = { PORT: '0', DEMO: '0', LOG_LEVEL: 'error', DATA_DIR: dataDir, DATABASE_URL: databaseUrl(connection) };
  const env = readEnv({ ...given, ...variables });
  const said: string[] = [];
  const { log, logged } = ownLog === undefined ? listenToLog(createLog(env)) : { log: ownLog, logged: () => '' };
  const running = await serve(env, {
    log,
    certificate: null,
    appsFolder: APPS_FOLDER,
    say: (line) => void said.push(line),
  });
  let stopped: Promise<void> | undefined;
  const stop = () => (stopped ??= running.stop());
  return {
    url: running.publicUrl,
    database: connection,
    env,
    said: () => said.join('\n'),
    logged,
    stop,
    [Symbol.asyncDispose]: async () => {
      await stop();
      await own[Symbol.asyncDispose]();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** For a test that puts things into the server's database without asking the server. */
export async function openBeside({ env, url }: Pick<TestServer, 'env' | 'url'>): Promise<Beside> {
  const options = { publicUrl: () => url, log: createLog(env), say: () => undefined };
  const { core, close } = await compose(env, options);
  return { core, [Symbol.asyncDispose]: close };
}

/** Keeps what is logged; errors alone are shown as well. */
function listenToLog(log: Log): { log: Log; logged: () => string } {
  let text = '';
  const stream = new PassThrough().on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  for (const console of log.transports) console.level = 'error';
  log.add(new transports.Stream({ stream }));
  return { log, logged: () => text };
}

/** The test database as DATABASE_URL names it; a socket's folder goes into the query, as `pg` and `psql` read it. */
export function databaseUrl(connection: Connection): string {
  if ('connectionString' in connection) return connection.connectionString;
  const { host, port, user, database, password } = connection;
  const url = new URL(`postgresql://${user}@localhost/${database}`);
  if (password !== undefined) url.password = password;
  url.searchParams.set('host', host);
  url.searchParams.set('port', String(port));
  return url.href;
}
