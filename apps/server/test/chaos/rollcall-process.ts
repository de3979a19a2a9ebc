import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from '@rollcall/db/connection';
import { onTestFinished } from 'vitest';
import { freePort } from '../free-port';
import { startProcess, type RollcallProcess } from '../process/start-process';
import { databaseUrl } from '../start-server';

/** Signs the tokens of every process and of the tests (hall.ts). */
export const JWT_SECRET = 'a secret of the crash suite alone, 32 bytes long';

/** One server process that may die, at an address that stays. */
export type Rollcall = {
  url: string;
  pid: () => number;
  signal: (signal: NodeJS.Signals) => void;
  /** `kill -9`; returns when it is gone. */
  crash: () => Promise<void>;
  /** Starts it again; returns when it answers. */
  start: () => Promise<void>;
  /** What it has written since it was last started. */
  written: () => string;
};

/** The built program on that database, with limits out of the way; it ends with the test. */
export async function startRollcall(connection: Connection, variables: NodeJS.ProcessEnv = {}): Promise<Rollcall> {
  const PORT = String(await freePort());
  const DATA_DIR = await mkdtemp(join(tmpdir(), 'rollcall-chaos-'));
  onTestFinished(() => rm(DATA_DIR, { recursive: true, force: true }));
  const given = {
    PORT,
    DATA_DIR,
    JWT_SECRET,
    DEMO: '0',
    LOG_LEVEL: 'warn',
    DATABASE_URL: databaseUrl(connection),
    RATE_LIMIT_PER_MINUTE: '1000000',
    ...variables,
  };
  let running: RollcallProcess = startProcess(given);
  const url = await running.url;
  return {
    url,
    pid: () => running.pid,
    signal: (signal) => running.kill(signal),
    async crash() {
      running.kill('SIGKILL');
      await running.exited;
    },
    async start() {
      running = startProcess(given);
      await running.url;
    },
    written: () => running.written(),
  };
}
