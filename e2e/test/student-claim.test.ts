import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { RunningBrowser } from '../src/browser';
import { startSystem, type System } from '../src/system';
import { enter, signIn } from './people';
import { expectResult, launchPhone } from './phone';
import { openRoom } from './room';
import { signedIn } from './signed-in';

// Scan now, sign in after: the code may die while a student looks for the password; the scan does not.

let system: System;
let phone: RunningBrowser;

beforeAll(async () => {
  system = await startSystem();
});

afterEach(async () => {
  await phone?.[Symbol.asyncDispose]();
});

afterAll(async () => {
  await system?.stop();
});

test('who signs in after the code was killed is present, with the time of the scan', async () => {
  const room = await openRoom(system.url, { students: ['student1@example.com'] });
  const page = await openSignedOut(await room.link());
  await signInPage(page);
  const claimedBy = Date.now();
  await room.newCode();
  // A cookie that no script reads; the code itself has left the phone.
  expect(await page.evaluate(() => document.cookie + JSON.stringify(sessionStorage))).toBe(
    '{"rollcall.pending-scan":"{\\"kind\\":\\"claim\\",\\"studentId\\":null}"}',
  );

  await enter(page, 'student1@example.com');
  await expectResult(page, 'You are present');
  await page.getByText(/scanned at/).waitFor();
  const [mark] = await room.marks();
  expect(mark).toMatchObject({ status: 'present', isFlagged: false });
  expect(Date.parse(mark?.markedAt ?? '')).toBeLessThanOrEqual(claimedBy);
  expect(Date.parse(mark?.receivedAt ?? '')).toBeGreaterThan(claimedBy);
});

test('a second account in the same browser cannot use the claim', async () => {
  const room = await openRoom(system.url, { students: ['student2@example.com', 'student3@example.com'] });
  const page = await openSignedOut(await room.link());
  await signInPage(page);
  await enter(page, 'student2@example.com');
  await expectResult(page, 'You are present');
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Account' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await enter(page, 'student3@example.com');
  await page.getByText(room.className).waitFor();
  // Not even by hand: the page of the mark has nothing to redeem, and the server took the claim back.
  await page.evaluate(() => sessionStorage.setItem('rollcall.pending-scan', '{"kind":"claim"}'));
  await page.goto(`${system.url}/student/mark`);
  await expectResult(page, 'This code has expired');
  expect(await room.marks()).toMatchObject([{ email: 'student2@example.com' }]);
});

test('a link whose code is dead is told before the sign-in', async () => {
  const room = await openRoom(system.url, { students: [] });
  const link = await room.link();
  await room.newCode();
  const page = await openSignedOut(link);
  await expectResult(page, 'This code has expired');
  await page.getByRole('button', { name: 'Scan again' }).click();
  await signInPage(page);
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});

test('who makes an account first and joins the class is marked with the time of the scan', async () => {
  const room = await openRoom(system.url, { students: [] });
  const page = await openSignedOut(await room.link());
  await page.getByRole('link', { name: 'Create an account' }).click();
  await room.newCode();
  await page.getByLabel('Full name').fill('Mary Jackson');
  await page.getByLabel('E-mail').fill('mary.jackson@example.com');
  await page.getByLabel('Password', { exact: true }).fill('a-quiet-orbit-9');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expectResult(page, 'You are not in this class');
  await page.getByRole('button', { name: 'Find the class' }).click();
  await page.getByRole('searchbox').fill(room.className);
  await page.getByRole('button', { name: `Join ${room.className}` }).click();
  await page.getByRole('listitem').filter({ hasText: room.className }).getByText('Joined').waitFor();
  await page.getByRole('link', { name: 'Send my scan' }).click();
  await expectResult(page, 'You are present');
  expect(await room.marks()).toMatchObject([{ email: 'mary.jackson@example.com', isFlagged: false }]);
});

test('a login that turns out to have ended with the scan loses neither the scan nor its time', async () => {
  const room = await openRoom(system.url, { students: ['student5@example.com'], lateUploads: 'refuse' });
  phone = await launchPhone();
  const { page } = phone;
  await signIn(page, `${system.url}/student/`, 'student5@example.com');
  await page.getByRole('button', { name: 'Scan' }).waitFor();
  await (await signedIn(system.url, 'student5@example.com')).auth.logoutEverywhere.mutate();
  // The app knows its student from before, and sends before it has heard that the login is over.
  await page.goto(await room.link());
  await signInPage(page);
  await room.newCode();
  await enter(page, 'student5@example.com');
  await expectResult(page, 'You are present');
  expect(await room.marks()).toMatchObject([{ isFlagged: false }]);
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByText(room.className).waitFor();
  await page.getByText('Kept scans').waitFor({ state: 'detached' });
});

async function openSignedOut(link: string): Promise<Page> {
  phone = await launchPhone();
  await phone.page.goto(link);
  return phone.page;
}

async function signInPage(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
}
