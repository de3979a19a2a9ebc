import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, type RunningBrowser } from '../src/browser';
import { startSystem, type System } from '../src/system';
import { accessibilityProblems } from './accessibility';
import { layoutShift, watchLayoutShift } from './layout-shift';
import { signIn } from './people';

// What holds on every screen of the teacher app, whoever built it: nothing for axe to find, and nothing that jumps.

let system: System;
let browser: RunningBrowser;

beforeAll(async () => {
  system = await startSystem();
  browser = await launchBrowser({ context: { viewport: { width: 1280, height: 800 } } });
  await watchLayoutShift(browser.page.context());
});

afterAll(async () => {
  await browser?.[Symbol.asyncDispose]();
  await system?.stop();
});

test('signing in', async () => {
  const { page } = browser;
  await page.goto(`${system.url}/teacher/`);
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await expectCalmAndAccessible();
  await signIn(page, `${system.url}/teacher/`, 'teacher@example.com');
});

test('the list of classes', async () => {
  await browser.page.getByRole('heading', { name: 'Classes' }).waitFor();
  await browser.page.getByRole('link', { name: /Algorithms and Data Structures/ }).waitFor();
  await expectCalmAndAccessible();
});

test('the settings of a class', async () => {
  const { page } = browser;
  await page.goto(`${system.url}/teacher/classes`);
  await page.getByRole('link', { name: /Linear Algebra/ }).click();
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('radio', { name: /With a join code/ }).check();
  await expectCalmAndAccessible();
});

async function expectCalmAndAccessible(): Promise<void> {
  expect(await accessibilityProblems(browser.page)).toEqual([]);
  expect(await layoutShift(browser.page)).toBeLessThan(0.05);
}
