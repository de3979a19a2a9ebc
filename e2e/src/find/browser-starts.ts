import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Whether the program at this path really starts. Being there is not enough: Ubuntu's `chromium-browser` is a stub that
 * asks for a snap, and a downloaded browser may lack system libraries.
 */
export async function browserStarts(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    // On Windows `chrome.exe --version` opens a window instead of answering.
    if (process.platform !== 'win32') await run(path, ['--version'], { timeout: 30_000, killSignal: 'SIGKILL' });
    return true;
  } catch {
    return false;
  }
}
