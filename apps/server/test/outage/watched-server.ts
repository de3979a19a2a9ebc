import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnv } from '../../src/env';
import { serve } from '../../src/serve';
import { captureLog } from '../capture-log';
import { APPS_FOLDER } from '../start-server';

/** `complaints`: what the log said so far above `info`. */
export type WatchedServer = { url: string; complaints: () => string[] } & AsyncDisposable;

/** The whole server in this process, with limits out of the way and its log at hand; `variables` say which database. */
export async function startWatchedServer(variables: Record<string, string>): Promise<WatchedServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'rollcall-outage-'));
  const env = readEnv({ PORT: '0', DEMO: '0', RATE_LIMIT_PER_MINUTE: '100000', DATA_DIR: dataDir, ...variables });
  const { log, lines } = captureLog();
  const options = { log, certificate: null, appsFolder: APPS_FOLDER, say: () => undefined };
  const { publicUrl, stop } = await serve(env, options);
  return {
    url: publicUrl,
    complaints: () =>
      lines()
        .filter(({ level }) => level === 'warn' || level === 'error')
        .map(({ message }) => message),
    [Symbol.asyncDispose]: async () => {
      await stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
