import { findBrowser } from './find-browser';

/**
 * Vitest's global setup: finds the browser once, before the workers start, so that a download happens once and a missing
 * browser is one message. The workers inherit CHROME_PATH.
 */
export default async function prepareBrowser(): Promise<void> {
  const { executablePath, how } = await findBrowser();
  process.env['CHROME_PATH'] = executablePath;
  console.log(`Browser: ${executablePath} (${how})`);
}
