// Runs the pnpm that package.json names, on a machine that may have nothing but Node and npm.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

const { packageManager } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/** Runs `pnpm ...args` with our stdio; resolves with its exit code. npm keeps the package, so only the first call downloads. */
export function pnpm(args, { env = process.env, stdio = 'inherit' } = {}) {
  const npmArgs = ['exec', '--yes', `--package=${packageManager}`, '--', 'pnpm', ...args];
  const windows = process.platform === 'win32';
  const child = spawn(windows ? 'npm.cmd' : 'npm', npmArgs, {
    cwd: new URL('..', import.meta.url),
    env: { ...env, TURBO_TELEMETRY_DISABLED: '1', npm_config_update_notifier: 'false' },
    stdio,
    shell: windows,
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(signal ? 1 : (code ?? 1)));
  });
}

if (process.argv[1] === new URL(import.meta.url).pathname) process.exitCode = await pnpm(process.argv.slice(2));
