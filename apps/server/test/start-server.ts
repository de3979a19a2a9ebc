import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from '@rollcall/db/connection';
import type { Core } from '@rollcall/core/core';
import { createTestDatabase } from '@rollcall/db/testing';
import { compose } from '../src/compose';
import { readEnv, type Env } from '../src/env';
import { createLog } from '../src/log';
import { serve } from '../src/serve';

export const APPS_FOLDER = new URL('../../', import.meta.url);

export type TestServer = { url: string; database: Connection; env: Env } & AsyncDisposable;

/** Core beside the server, as in a second process: the same database, the same keys. */
export type Beside = { core: Core } & AsyncDisposable;

/** The whole server in this process, on a free port and a database of its own; `variables` as in the environment. */
export async function startServer(variables: Record<string, string> = {}): Promise<TestServer> {
  const { connection, ...own } = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'rollcall-server-'));
  const given = { PORT: '0', DEMO: '0', LOG_LEVEL: 'error', DATA_DIR: dataDir, DATABASE_URL: databaseUrl(connection) };
  const env = readEnv({ ...given, ...variables });
  const options = { log: createLog(env), certificate: null, appsFolder: APPS_FOLDER, say: () => undefined };
  const { publicUrl, stop } = await serve(env, options);
  return {
    url: publicUrl,
    database: connection,
    env,
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
