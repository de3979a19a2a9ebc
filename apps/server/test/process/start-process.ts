import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { AtEnd } from './data-dir';

const PROGRAM = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

export type Exit = { code: number | null; signal: NodeJS.Signals | null };

export type RollcallProcess = {
  pid: number;
  /** Its address, once it says that it is ready; fails with what it said instead. */
  url: Promise<string>;
  exited: Promise<Exit>;
  kill: (signal: NodeJS.Signals) => void;
  stderr: () => string;
  /** All that it has written so far: its log, and what it says to the person at the terminal. */
  written: () => string;
};

/** What `npm run cluster` runs once all is installed and built. */
export const CLUSTER = fileURLToPath(new URL('../../../../scripts/run/start-cluster.mjs', import.meta.url));

/**
 * The built program as a process of its own, on a free port, with these variables and nothing else of ours; killed when
 * the test is over. `atEnd`: for processes that more than one test uses.
 */
export function startProcess(
  variables: NodeJS.ProcessEnv,
  options: { program?: string; arguments?: string[]; atEnd?: AtEnd } = {},
): RollcallProcess {
  const { PATH = '' } = process.env;
  const { program = PROGRAM, atEnd = onTestFinished } = options;
  const child = spawn(process.execPath, [program, ...(options.arguments ?? [])], {
    env: { PATH, PORT: '0', ...variables },
    // Not where an .env of the developer's may lie.
    cwd: tmpdir(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  const exited = new Promise<Exit>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  const url = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
      const ready = /Teacher app +(\S+)\/teacher\/[\s\S]*Ctrl-C stops/.exec(stdout)?.[1];
      if (ready !== undefined) resolve(ready);
    });
    void exited.then(() => reject(new Error(`It ended before it was ready: ${stdout}${stderr}`)));
  });
  // Who expects a refusal never asks for the address.
  url.catch(() => undefined);
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  atEnd(async () => {
    child.kill('SIGKILL');
    await exited;
  });
  return {
    pid: child.pid ?? 0,
    url,
    exited,
    kill: (signal) => void child.kill(signal),
    stderr: () => stderr,
    written: () => stdout + stderr,
  };
}
