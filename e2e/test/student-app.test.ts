import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, type RunningBrowser } from '../src/browser';
import { startSystem, type System } from '../src/system';
import { deploy } from './new-version';
import { signIn } from './people';

// The student app as an app: it installs, opens without a network, and learns of new versions.

let system: System;
let phone: RunningBrowser;

beforeAll(async () => {
  system = await startSystem();
  phone = await launchBrowser({ context: { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true } });
  await signIn(phone.page, `${system.url}/student/`, 'student6@example.com');
  await phone.page.getByRole('button', { name: 'Scan' }).waitFor();
  // At its start the app asks for an earlier login, and 401 is the answer that there is none.
  phone.takeProblems();
});

afterAll(async () => {
  await phone?.[Symbol.asyncDispose]();
  await system?.stop();
});

test('a browser finds nothing that keeps it from installing the app', async () => {
  const devtools = await phone.context.newCDPSession(phone.page);
  const { errors, data } = await devtools.send('Page.getAppManifest');
  const manifest: unknown = JSON.parse(data ?? '{}');
  expect(errors).toEqual([]);
  expect(manifest).toMatchObject({ name: 'Rollcall', start_url: '/student/', shortcuts: [{ url: '/student/scan' }] });
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  // Every test browser's profile is a private window, which none can install from.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([]);
  // It would go on telling the page that there is a network.
  await devtools.detach();
});

test('the service worker takes over the first visit already, for the student app and the short link alone', async () => {
  await expect.poll(() => phone.page.evaluate(() => navigator.serviceWorker.controller?.scriptURL)).toMatch(/sw\.js$/);
  const scopes = await phone.page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
  );
  expect(scopes).toEqual(['/s']);
});

test('without a network the app opens, says so, and its scanner starts', async () => {
  const { page } = phone;
  await phone.context.setOffline(true);
  await page.reload();
  await page.getByText('You are offline.').waitFor();
  await page.getByRole('button', { name: 'Scan' }).click();
  // This phone has no camera; that the scanner says so is its own code at work.
  await page.getByRole('heading', { name: 'No camera found' }).waitFor();
  await page.goto(`${system.url}/s#not-a-code`);
  await page.getByRole('heading', { name: 'Not a Rollcall code' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/student/mark');

  await page.goto(`${system.url}/student/`);
  await page.getByText('You are offline.').waitFor();
  await phone.context.setOffline(false);
  await page.getByText('You are offline.').waitFor({ state: 'detached' });
  await page.getByText('Algorithms and Data Structures').waitFor();
  phone.takeProblems();
});

test('what the server says is never kept: only files of the app are', async () => {
  const kept = await phone.page.evaluate(async () => {
    const caches = await Promise.all((await window.caches.keys()).map((name) => window.caches.open(name)));
    const requests = await Promise.all(caches.map((cache) => cache.keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(kept).toContain('/student/index.html');
  expect(kept.filter((path) => path.includes('zxing-worker'))).toHaveLength(1);
  expect(
    kept.filter((path) => !/^\/student\/([\w-]+\.(html|png|webmanifest)|assets\/[\w-]+\.(js|css))$/.test(path)),
  ).toEqual([]);
});

test('who signed out is not known any more when the network is away', async () => {
  const { page } = phone;
  await page.getByRole('button', { name: 'Account' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('fullName');
  phone.takeProblems();
});

test('a new version is offered where nothing is interrupted, and comes when it is asked for', async () => {
  await using deployment = await deploy(system.url);
  await using other = await launchBrowser({ context: { viewport: { width: 360, height: 640 } } });
  const { page } = other;
  await signIn(page, `${deployment.url}/student/`, 'student15@example.com');
  await page.getByRole('button', { name: 'Scan' }).waitFor();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);

  deployment.bringOutNewVersion();
  await page.getByRole('button', { name: 'Scan' }).click();
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration('/s'))?.update());
  const isWaiting = () =>
    page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration('/s'))?.waiting));
  await expect.poll(isWaiting).toBe(true);
  expect(await page.getByText('A new version is there.').count()).toBe(0);

  await page.getByRole('button', { name: 'Close the scanner' }).click();
  await page.getByText('A new version is there.').waitFor();
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Reload' }).click()]);
  await page.getByRole('button', { name: 'Scan' }).waitFor();
  expect(await isWaiting()).toBe(false);
  expect(await page.getByText('A new version is there.').count()).toBe(0);
});
