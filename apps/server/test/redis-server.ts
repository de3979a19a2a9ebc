import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { freePort } from './free-port';

/** A Redis of one test alone, which can go away and come back at the same address. */
export type RedisServer = { url: string; start: () => Promise<void>; signal: (signal: NodeJS.Signals) => void };

/** Not started yet: its address answers nothing. It ends with the test. */
export async function makeRedisServer(): Promise<RedisServer> {
  const folder = await mkdtemp(join(tmpdir(), 'rollcall-redis-'));
  const port = await freePort();
  let kill: (signal: NodeJS.Signals) => void = () => undefined;
  onTestFinished(async () => {
    kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });
  return {
    url: `redis://127.0.0.1:${port}`,
    start: () =>
      new Promise((resolve, reject) => {
        const arguments_ = ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder, '--save', ''];
        const server = spawn('redis-server', arguments_, { stdio: ['ignore', 'pipe', 'ignore'] });
        server.once('error', reject);
        server.stdout.on('data', (chunk: Buffer) => {
          if (chunk.includes('Ready to accept connections')) resolve();
        });
        kill = (signal) => void server.kill(signal);
      }),
    signal: (signal) => kill(signal),
  };
}
