import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import winston from 'winston';
import { readEnv } from '../../src/env';
import { createLog } from '../../src/log';
import { serve } from '../../src/serve';
import { APPS_FOLDER } from '../start-server';

/** A line of the server's log, from `warn` up. */
type Line = { level: string; message: string };

export type WatchedServer = { url: string; lines: Line[] } & AsyncDisposable;

/** The whole server in this process, with limits out of the way and its log at hand; `variables` say which database. */
export async function startWatchedServer(variables: Record<string, string>): Promise<WatchedServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'rollcall-outage-'));
  const given = { PORT: '0', DEMO: '0', LOG_LEVEL: 'warn', RATE_LIMIT_PER_MINUTE: '100000', DATA_DIR: dataDir };
  const env = readEnv({ ...given, ...variables });
  const lines: Line[] = [];
  const stream = new Writable({
    objectMode: true,
    write(line: Line, _encoding, done) {
      lines.push({ level: line.level, message: line.message });
      done();
    },
  });
  const log = createLog(env)
    .clear()
    .add(new winston.transports.Stream({ stream, objectMode: true }));
  const options = { log, certificate: null, appsFolder: APPS_FOLDER, say: () => undefined };
  const { publicUrl, stop } = await serve(env, options);
  return {
    url: publicUrl,
    lines,
    [Symbol.asyncDispose]: async () => {
      await stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
