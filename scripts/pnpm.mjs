// Runs the pnpm that package.json names, on a machine that may have nothing but Node and npm.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const { packageManager } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/**
 * Runs `pnpm ...args` with our stdio; resolves with its exit code. npm keeps the package, so only the first call
 * downloads. With `onOutput`, a writable stream, what it prints goes there.
 */
export function pnpm(args, { env = process.env, stdio = 'inherit', onOutput } = {}) {
  const npmArgs = ['exec', '--yes', `--package=${packageManager}`, '--', 'pnpm', ...args];
  const windows = process.platform === 'win32';
  const child = spawn(windows ? 'npm.cmd' : 'npm', npmArgs, {
    cwd: new URL('..', import.meta.url),
    env: { ...env, TURBO_TELEMETRY_DISABLED: '1', npm_config_update_notifier: 'false' },
    stdio: onOutput ? ['ignore', 'pipe', 'pipe'] : stdio,
    shell: windows,
  });
  if (onOutput) for (const stream of [child.stdout, child.stderr]) stream.pipe(onOutput, { end: false });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    // `close` comes after the last output, `exit` may come before it.
    child.once('close', (code, signal) => resolve(signal ? 1 : (code ?? 1)));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await pnpm(process.argv.slice(2));
