import { execFile } from 'node:child_process';

/** Runs a program to its end; resolves to what it printed, with its exit code. A program that does not end is ended. */
export function run(program: string, args: string[], cwd: string): Promise<{ exitCode: unknown; output: string }> {
  return new Promise((resolve) => {
    execFile(program, args, { cwd, timeout: 100_000 }, (error, stdout, stderr) => {
      resolve({ exitCode: error === null ? 0 : (error.code ?? error.signal), output: `${stdout}${stderr}` });
    });
  });
}

/** The same for a program that is to go well: resolves to what it printed, and rejects with it otherwise. */
export async function runWell(program: string, args: string[], cwd: string): Promise<string> {
  const { exitCode, output } = await run(program, args, cwd);
  if (exitCode !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${String(exitCode)}:\n${output}`);
  return output;
}
