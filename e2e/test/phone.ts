import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { launchBrowser, type BrowserOptions, type RunningBrowser } from '../src/browser';
import { accessibilityProblems } from './accessibility';
import { layoutShift } from './layout-shift';

/** The smallest phone that the app is made for. */
export function launchPhone({ context, ...options }: BrowserOptions = {}): Promise<RunningBrowser> {
  return launchBrowser({
    ...options,
    context: { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true, locale: 'en-GB', ...context },
  });
}

/** How a screen can look. All of it is to be calm. */
export const LOOKS: { name: string; context: NonNullable<BrowserOptions['context']> }[] = [
  { name: 'light', context: { colorScheme: 'light' } },
  { name: 'dark', context: { colorScheme: 'dark' } },
  { name: 'Arabic', context: { locale: 'ar' } },
];

/** Nothing for axe to find, nothing that jumped since the page was loaded, and nothing to be pushed sideways. */
export async function expectCalm(page: Page): Promise<void> {
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await layoutShift(page)).toBeLessThan(0.02);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
}
