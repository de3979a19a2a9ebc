import { execFile } from 'node:child_process';

/** npm, which starts pnpm here, has it already; without a network it would try for over a minute to ask for it all the same. */
const env = { ...process.env, npm_config_prefer_offline: 'true' };

/** Runs a program to its end; resolves to what it printed, with its exit code. A program that does not end is ended. */
export function run(program: string, args: string[], cwd: string): Promise<{ exitCode: unknown; output: string }> {
  return new Promise((resolve) => {
    execFile(program, args, { cwd, env, timeout: 100_000 }, (error, stdout, stderr) => {
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
