import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, type RunningBrowser } from '../src/browser';
import { startSystem, type System } from '../src/system';
import { signIn } from './people';

// What is fetched only when it is wanted, on a network that is away just then; or from a server with a newer version, which
// has other files.

const NOT_LOADED = 'This could not be loaded. Check your connection, then try again.';

let system: System;
let browser: RunningBrowser;

beforeAll(async () => {
  system = await startSystem();
  browser = await launchBrowser();
  await signIn(browser.page, `${system.url}/teacher/`, 'teacher@example.com');
  await browser.page.getByRole('link', { name: /Algorithms and Data Structures/ }).waitFor();
  // At its start the app asks for an earlier login, and 401 is the answer that there is none.
  browser.takeProblems();
});

afterAll(async () => {
  await browser?.[Symbol.asyncDispose]();
  await system?.stop();
});

/** Until the returned function is called, no file of that name comes. */
async function withhold(name: string): Promise<() => Promise<void>> {
  const files = `**/assets/${name}-*.js`;
  await browser.page.route(files, (route) => route.abort());
  return () => browser.page.unroute(files);
}

test('a dialog that cannot be fetched leaves its page as it is, and opens once it can', async () => {
  const { page } = browser;
  const give = await withhold('schedule-dialog');
  await page.goto(`${system.url}/teacher/classes`);
  await page.getByRole('link', { name: /Algorithms and Data Structures/ }).click();
  await page.getByRole('button', { name: 'Schedule sessions' }).click();
  const problem = page.getByRole('alert').filter({ hasText: NOT_LOADED });
  await problem.waitFor();
  await page.getByRole('heading', { name: 'Algorithms and Data Structures', level: 1 }).waitFor();
  await problem.getByRole('button', { name: 'Close' }).click();
  await problem.waitFor({ state: 'detached' });

  await give();
  await page.getByRole('button', { name: 'Schedule sessions' }).click();
  await problem.waitFor();
  expect(browser.takeProblems()).not.toEqual([]);
  await problem.getByRole('button', { name: 'Try again' }).click();
  await problem.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Schedule sessions' }).click();
  await page.getByRole('dialog').waitFor();
  expect(browser.takeProblems()).toEqual([]);
});

test('a page that cannot be fetched says so, lets one go back, and comes once it can', async () => {
  const { page } = browser;
  const give = await withhold('class-reports-route');
  await page.goto(`${system.url}/teacher/classes`);
  await page.getByRole('link', { name: /Algorithms and Data Structures/ }).click();
  await page.getByRole('link', { name: 'Reports' }).click();
  const problem = page.getByRole('alert').filter({ hasText: NOT_LOADED });
  await problem.waitFor();
  await page.goBack();
  await page.getByRole('button', { name: 'Schedule sessions' }).waitFor();
  await page.goForward();
  await problem.waitFor();
  browser.takeProblems();

  await give();
  await problem.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('heading', { name: 'Attendance over time' }).waitFor();
  expect(browser.takeProblems()).toEqual([]);
});

test('a page of the student app that cannot be fetched leaves the way to the scanner', async () => {
  const { page } = browser;
  await withhold('classes-route');
  // Once there is a service worker, it has all pages.
  await page.addInitScript(() => {
    navigator.serviceWorker.register = () => Promise.reject(new Error('Not here'));
  });
  await signIn(page, `${system.url}/student/`, 'student2@example.com');
  await page.getByRole('link', { name: 'Classes' }).click();
  await page.getByRole('alert').filter({ hasText: NOT_LOADED }).waitFor();
  await page.getByRole('button', { name: 'Scan', exact: true }).waitFor();
});

test('an app whose words in the chosen language do not come begins in English', async () => {
  const { page } = browser;
  await withhold('words');
  await page.evaluate(() => localStorage.setItem('rollcall.language', 'ar'));
  await page.goto(`${system.url}/teacher/`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
});
