import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { isatty } from 'node:tty';
import { whenAbandoned } from './abandoned.mjs';
import { root } from './steps.mjs';

let child;
let told = false;

function tell(signal) {
  if (told) return;
  told = true;
  child.kill(signal);
}

// From the first moment: nobody who gave up during the build wants a server at its end.
whenAbandoned(() => (child ? tell('SIGTERM') : process.exit(1)));

/** A signal that the terminal did not deliver reaches the program at the latest after this time. */
const doubtMs = 5000;

/**
 * Lets a Node program take over: it has our terminal, our arguments and the project's folder; when it ends, we end
 * with its exit code.
 */
export function handOver(nodeArgs, { env = process.env } = {}) {
  child = spawn(process.execPath, nodeArgs, { cwd: root, env, stdio: 'inherit' });
  process.on('SIGTERM', () => tell('SIGTERM'));
  process.on('SIGHUP', () => tell('SIGHUP'));
  process.on('SIGINT', () => {
    // Ctrl-C goes to everyone at the terminal, the program included, and npm passes it on to us once more. A second
    // one would make the program stop draining, so it is sent only where no terminal can have done it, or in doubt.
    if (![0, 1, 2].some((fd) => isatty(fd))) tell('SIGINT');
    else setTimeout(() => tell('SIGINT'), doubtMs).unref();
  });

  child.once('error', (error) => {
    console.error(error.message);
    process.exit(1);
  });
  child.once('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code));
}
