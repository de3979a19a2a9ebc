import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Connection } from '../../src/connection';
import { bundle } from './bundle-rollcall';
import { eventually } from '../eventually';

type Message = { log?: string; drained?: boolean; ready?: Connection; error?: string };

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
  const child = spawn(process.execPath, [bundle, dataDir], {
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
      50_000,
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
