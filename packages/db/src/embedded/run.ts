import { spawn } from 'node:child_process';
import type { ServerUser } from './server-user';

export type RunResult = { exitCode: number | null; output: string };

/**
 * Runs one of PostgreSQL's programs to its end as `user`. In a process group of its own, so that Ctrl-C in the terminal
 * reaches Node alone and the database stays until Node has drained.
 *
 * @returns what it printed on both channels; never rejects. A program that cannot be started has `exitCode: null`.
 */
export function run(program: string, args: string[], user: ServerUser | undefined): Promise<RunResult> {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(program, args, {
      ...(user && { uid: user.uid, gid: user.gid }),
      // Ours may be closed to that user.
      cwd: process.platform === 'win32' ? process.cwd() : '/',
      detached: process.platform !== 'win32',
      windowsHide: true,
      env: cleanEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const collect = (chunk: Buffer) => (output += chunk.toString());
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => resolve({ exitCode: null, output: error.message }));
    child.on('exit', (exitCode) => {
      const finish = () => resolve({ exitCode, output: output.trim() });
      child.on('close', finish);
      // On Windows the server inherits the channels of pg_ctl, and they never close.
      setTimeout(finish, 300).unref();
    });
  });
}

// PGDATA, PGPORT and their like in a developer's shell are meant for another server.
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'TMPDIR', 'TEMP', 'SystemRoot'];
  return Object.fromEntries(
    kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
}
