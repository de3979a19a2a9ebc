import type { Page } from 'playwright-core';
import { launchBrowser, type BrowserOptions, type RunningBrowser } from '../src/browser';

/** The smallest phone that the app is made for. */
export function launchPhone({ context, ...options }: BrowserOptions = {}): Promise<RunningBrowser> {
  return launchBrowser({
    ...options,
    context: { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true, locale: 'en-GB', ...context },
  });
}

/** Waits for what has become of a scan, as the whole screen says it. */
export async function expectResult(page: Page, heading: string): Promise<void> {
  await page.getByRole('heading', { name: heading }).waitFor();
}
