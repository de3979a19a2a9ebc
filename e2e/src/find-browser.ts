import { browserStarts } from './find/browser-starts';
import { installedBrowsers } from './find/installed-browsers';
import { installPlaywrightBrowser, playwrightBrowsers } from './find/playwright-browsers';
import { unpackedChromium } from './find/unpacked-chromium';

/** A browser that was seen to start, and which of the ways below led to it. */
export type FoundBrowser = { executablePath: string; how: string };

/** One way to come by a browser. `paths` is asked only when the ways before it gave none; it answers within its own limit. */
export type BrowserSource = { how: string; paths: () => Promise<string[]> };

/** Cheapest first: what the user names, what is there, what can be downloaded, what npm brought along. */
const sources: BrowserSource[] = [
  { how: 'installed on this machine', paths: installedBrowsers },
  { how: 'a Playwright browser that was already there', paths: playwrightBrowsers },
  { how: 'downloaded by Playwright', paths: installPlaywrightBrowser },
  { how: 'unpacked from @sparticuz/chromium', paths: unpackedChromium },
];

/** Finds a Chromium-like browser that starts here. Rejects with a sentence that says what to install. */
export async function findBrowser(from: BrowserSource[] = sources): Promise<FoundBrowser> {
  const named = process.env['CHROME_PATH'];
  if (named) {
    // Falling through to another browser would hide a typing error for good.
    if (!(await browserStarts(named))) throw new Error(`CHROME_PATH names ${named}, which does not start.`);
    return { executablePath: named, how: 'CHROME_PATH' };
  }
  for (const { how, paths } of from) {
    for (const executablePath of await paths()) {
      if (await browserStarts(executablePath)) return { executablePath, how };
    }
  }
  throw new Error(
    'The browser tests found no browser that starts here. Install Chrome, Chromium or Edge ' +
      '(Debian and Ubuntu: apt-get install chromium), or set CHROME_PATH to the program of one.',
  );
}
