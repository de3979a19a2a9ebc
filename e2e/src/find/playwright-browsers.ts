import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';

const require = createRequire(import.meta.url);
const run = promisify(execFile);

/** What Playwright's Chromium and its headless shell have been called over the years, by platform. */
const programNames = new Set([
  'chrome',
  'chrome.exe',
  'Chromium',
  'Google Chrome for Testing',
  'chrome-headless-shell',
  'chrome-headless-shell.exe',
  'headless_shell',
  'headless_shell.exe',
]);

/** The programs in Playwright's own folder, newest revision first: any revision will do, not just this version's. */
export async function playwrightBrowsers(): Promise<string[]> {
  const expected = chromium.executablePath();
  const folder = expected.slice(0, expected.lastIndexOf(`${sep}chromium-`));
  const revisions = (await entriesOf(folder)).filter((name) => name.startsWith('chromium'));
  revisions.sort((a, b) => revisionOf(b) - revisionOf(a));
  const programs: string[] = [];
  for (const revision of revisions) {
    const files = await entriesOf(join(folder, revision), { recursive: true });
    programs.push(
      ...files.filter((file) => programNames.has(basename(file))).map((file) => join(folder, revision, file)),
    );
  }
  return programs;
}

/** Has Playwright download its headless shell (about 110 MB), then looks again. Empty where its host cannot be reached. */
export async function installPlaywrightBrowser(): Promise<string[]> {
  const packageFile = require.resolve('playwright-core/package.json');
  const command = [join(dirname(packageFile), 'cli.js'), 'install', 'chromium-headless-shell'];
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '5000' };
  try {
    await run(process.execPath, command, { env, timeout: 180_000, killSignal: 'SIGKILL' });
  } catch {
    return [];
  }
  return playwrightBrowsers();
}

async function entriesOf(folder: string, { recursive = false } = {}): Promise<string[]> {
  try {
    return await readdir(folder, { recursive });
  } catch {
    return [];
  }
}

function revisionOf(folderName: string): number {
  return Number(folderName.split('-').at(-1)) || 0;
}
