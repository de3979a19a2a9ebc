import { existsSync } from 'node:fs';
import { EmbeddedPostgresError } from '@rollcall/db/embedded';
import { isDatabaseUnavailable } from '@rollcall/db/errors';
import { MigrationError } from '@rollcall/db/migrate';
import { banner } from './banner';
import { openDataFolder } from './data-folder';
import { readEnv, StartError } from './env';
import { lanAddress, lanCertificate } from './lan';
import { createLog } from './log';
import { moveDatabase } from './move-database';
import { serve } from './serve';

// The same from the source (apps/server/src) and from the bundle (apps/server/dist).
const APPS_FOLDER = new URL('../../', import.meta.url);

const say = (line: string) => void process.stdout.write(`${line}\n`);

async function start(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const isLan = process.argv.includes('--lan');
  const given = readEnv(process.env);
  const env = isLan ? { ...given, host: '0.0.0.0' } : given;
  await openDataFolder(env.dataDir);
  if (process.argv.includes('--move-database')) return moveDatabase(env, say);
  const certificate = isLan ? await lanCertificate(env.dataDir, lanAddress()) : null;
  const log = createLog(env);
  const running = await serve(env, { log, certificate, appsFolder: APPS_FOLDER, say });
  const { publicUrl, stop } = running;
  // A cluster's first start: migrates, fills the demo, and says once what keeps all of them from starting.
  if (process.argv.includes('--try')) return stop();
  stopWhenTold(stop);
  if (env.processIndex === 0) say(await banner({ publicUrl, demo: env.demo, hasOwnCertificate: isLan }));
}

/**
 * The first Ctrl-C drains; an impatient second one leaves at once. PM2 tells with a message (ecosystem.config.cjs), which
 * does not count: at a terminal it comes together with the signal, before or after it.
 */
function stopWhenTold(stop: () => Promise<void>): void {
  let stopping: Promise<void> | undefined;
  const drain = () => {
    stopping ??= stop().then(() => process.exit(0), fail);
  };
  let signals = 0;
  const onSignal = () => {
    signals += 1;
    if (signals > 1) process.exit(1);
    drain();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  process.on('message', (message) => {
    if (message === 'shutdown') drain();
  });
}

function fail(error: unknown): void {
  process.stderr.write(`Rollcall: ${explain(error)}\n`);
  process.exit(1);
}

function explain(error: unknown): string {
  const isForPeople =
    error instanceof StartError || error instanceof EmbeddedPostgresError || error instanceof MigrationError;
  if (isForPeople) return error.message;
  if (isDatabaseUnavailable(error)) return 'The database does not answer. Please check DATABASE_URL and that it runs.';
  if (isRefusedByDatabase(error)) return `PostgreSQL refuses: ${error.message}. Please check DATABASE_URL.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Classes 28 and 3D of SQLSTATE: the server knows no such user, password or database. */
function isRefusedByDatabase(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && /^(28|3D)\w{3}$/.test(String(error.code));
}

start().catch(fail);
