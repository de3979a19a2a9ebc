import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../src/browser';
import { startSystem, type System } from '../src/system';

let system: System;
beforeAll(async () => {
  system = await startSystem({ env: { DEMO: '0' } });
});
afterAll(() => system?.stop());

test.each([
  ['a laptop', { width: 1280, height: 800 }],
  ['a phone', { width: 390, height: 844 }],
])('the page of the API shows every operation on %s, from our own host alone', async (_name, viewport) => {
  await using browser = await launchBrowser({ context: { viewport } });
  const { page } = browser;
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).origin));

  await page.goto(`${system.url}/api/v1/docs`);
  expect(await page.title()).toBe('Rollcall API');
  await operation(page, '/attendance/mark').waitFor();
  expect(await page.locator('.opblock').count()).toBe(await documentedOperations());
  await operation(page, '/attendance/mark').click();
  await page.getByText('QR_TOKEN_EXPIRED').first().waitFor();

  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  expect([...hosts]).toEqual([system.url]);
  // What the content policy refuses shows as an error of the console.
  expect(browser.takeProblems()).toEqual([]);
});

test('an operation can be tried on the page', async () => {
  await using browser = await launchBrowser();
  const { page } = browser;
  await page.goto(`${system.url}/api/v1/docs`);
  await operation(page, '/health').click();
  await page.getByRole('button', { name: 'Try it out' }).click();
  await page.getByRole('button', { name: 'Execute' }).click();
  await page.locator('.live-responses-table').getByText('"database": "up"').waitFor();
  expect(browser.takeProblems()).toEqual([]);
});

function operation(page: Page, path: string) {
  return page.locator(`.opblock-summary:has([data-path="${path}"])`);
}

async function documentedOperations(): Promise<number> {
  const document: unknown = await (await fetch(`${system.url}/api/v1/openapi.json`)).json();
  const items: object[] = Object.values(Reflect.get(Object(document), 'paths'));
  return items.flatMap((item) => Object.keys(item)).filter((key) => key !== 'servers').length;
}
