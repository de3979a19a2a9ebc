import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import type { Connection } from '../../src/connection';
import { packageFolder } from '../../src/package-folder';
import { eventually } from '../eventually';

type Message = { log?: string; drained?: boolean; ready?: Connection; error?: string };

const outDir = join(packageFolder, 'dist', 'test');

/** Bundles the process as vite bundles the server: everything in one file, in a folder `dist`. */
export async function bundleRollcall(): Promise<void> {
  await build({
    configFile: false,
    root: packageFolder,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['pg-native'] },
    build: { ssr: 'test/embedded/rollcall.ts', outDir, emptyOutDir: true },
  });
}

export type RollcallProcess = {
  child: ChildProcess;
  /** What it has said so far. */
  messages: Message[];
  /** Where its database is; fails when it says an error instead. */
  ready(): Promise<Connection>;
  /** The sentence with which it refuses to start; fails when it starts. */
  refusal(): Promise<string>;
  /** Ends it as its user would. */
  stop(): Promise<void>;
  /** `kill -9`. */
  kill(): Promise<void>;
  /** Does nothing to one that has ended. */
  [Symbol.asyncDispose](): Promise<void>;
};

/** Starts the process in a process group of its own, as `uid` where given. */
export function startRollcall(dataDir: string, uid?: number): RollcallProcess {
  const child = spawn(process.execPath, [join(outDir, 'rollcall.js'), dataDir], {
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
    cwd: '/',
    ...(uid !== undefined && { uid, gid: uid }),
  });
  const messages: Message[] = [];
  createInterface(child.stdout).on('line', (line) => {
    const message: Message = JSON.parse(line);
    messages.push(message);
  });
  // It may end in the very moment in which it is told to.
  child.stdin.on('error', () => {});
  const ended = once(child, 'exit');
  const running = () => child.exitCode === null && child.signalCode === null;
  const outcome = () =>
    eventually(
      () => messages.find(({ ready, error }) => ready ?? error) ?? (!running() && { error: 'It crashed.' }),
      20_000,
    );
  const stop = async () => {
    if (running()) child.stdin.write('stop\n');
    await ended;
  };
  return {
    child,
    messages,
    ready: async () => {
      const { ready, error } = await outcome();
      if (ready === undefined) throw new Error(error);
      return ready;
    },
    refusal: async () => {
      const { error } = await outcome();
      if (error === undefined) throw new Error('It started.');
      return error;
    },
    stop,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    [Symbol.asyncDispose]: stop,
  };
}
