import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { stripVTControlCharacters } from 'node:util';
import { pollUntil } from './poll-until';

// The first start makes a database cluster, on a machine that may be busy with other tests.
const startTimeoutMs = 90_000;
const drainTimeoutMs = 30_000;

/** One run of the server, from ready to gone. */
export type ServerProcess = {
  /** Scheme, host and port as the server printed them. */
  url: string;
  /** Asks it to drain (SIGTERM) and returns when it is gone; rejects unless it ended by itself with exit code 0. */
  drain: () => Promise<void>;
  /** SIGKILL, as a power cut: returns when the process is gone. */
  kill: () => Promise<void>;
  isRunning: () => boolean;
};

/** Starts a server program and returns when it has printed its address and /health answers 200. */
export async function startServerProcess(
  entry: string,
  env: Record<string, string>,
  onOutput: (text: string) => void,
): Promise<ServerProcess> {
  const child = spawn(process.execPath, [entry], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const exited = once(child, 'exit');
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      onOutput(text);
    });
  }
  // A test run that ends early takes its server along.
  const endWithUs = () => child.kill('SIGTERM');
  process.once('exit', endWithUs);
  void exited.finally(() => process.off('exit', endWithUs));

  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    child.kill(signal);
    await exited;
  };
  const drain = async () => {
    const tooLate = setTimeout(() => child.kill('SIGKILL'), drainTimeoutMs);
    await end('SIGTERM').finally(() => clearTimeout(tooLate));
    if (child.exitCode === 0) return;
    throw new Error(`The server did not drain: ${child.signalCode ?? `exit code ${child.exitCode}`}.\n${output}`);
  };
  try {
    const url = await readyUrl(() => output, isRunning);
    return { url, drain, kill: () => end('SIGKILL'), isRunning };
  } catch (cause) {
    await end('SIGKILL');
    throw new Error(`The server did not start. It printed:\n${output}`, { cause });
  }
}

async function readyUrl(output: () => string, isRunning: () => boolean): Promise<string> {
  return pollUntil('the address of the teacher app and a healthy server', startTimeoutMs, async () => {
    if (!isRunning()) throw new Error('The server ended by itself.');
    const url = printedUrl(output());
    return url !== undefined && (await isHealthy(url)) ? url : undefined;
  });
}

/** The address on the line that names the teacher app; the line counts only when it is complete, so that no port is cut short. */
function printedUrl(output: string): string | undefined {
  const lines = stripVTControlCharacters(output).split('\n').slice(0, -1);
  const line = lines.find((text) => text.includes('Teacher app'));
  return line?.match(/https?:\/\/[^\s/]+:\d+/)?.[0];
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/health`, { signal: AbortSignal.timeout(2_000) });
    return response.status === 200;
  } catch {
    return false;
  }
}
