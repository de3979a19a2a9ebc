import { spawn, type SpawnOptions } from 'node:child_process';
import type { ServerUser } from './server-user';

export type RunResult = { exitCode: number | null; output: string };

/**
 * Runs a program to its end as `user`.
 *
 * @returns what it printed on both channels; never rejects. A program that cannot be started has `exitCode: null`.
 */
export function run(program: string, args: string[], user: ServerUser | undefined): Promise<RunResult> {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(program, args, { ...asUser(user), stdio: ['ignore', 'pipe', 'pipe'] });
    const collect = (chunk: Buffer) => (output += chunk.toString());
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => resolve({ exitCode: null, output: error.message }));
    child.on('close', (exitCode) => resolve({ exitCode, output: output.trim() }));
  });
}

/**
 * How every program of PostgreSQL is started: in a process group of its own, so that Ctrl-C in the terminal reaches Node
 * alone and the database stays until Node has drained.
 */
export function asUser(user: ServerUser | undefined): SpawnOptions {
  const windows = process.platform === 'win32';
  return {
    ...user,
    // Ours may be closed to that user.
    ...(!windows && { cwd: '/' }),
    detached: !windows,
    windowsHide: true,
    env: cleanEnvironment(),
  };
}

// PGDATA, PGPORT and their like in a developer's shell are meant for another server.
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'TMPDIR', 'TEMP', 'SystemRoot'];
  return Object.fromEntries(kept.map((name) => [name, process.env[name]]));
}
