import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { launchBrowser, type RunningBrowser } from '../src/browser';
import { createCamera } from '../src/camera-film';
import { startSystem, type System } from '../src/system';
import { accessibilityProblems } from './accessibility';
import { enter, signIn, startSession } from './people';
import { expectResult, launchPhone } from './phone';
import { openRoom } from './room';
import { signedIn } from './signed-in';

// A mark on a bad network: kept, sent by itself, once, and never called present before the server did.

const KEPT = 'Kept, not sent yet';
/** For what has no event to wait for. */
const PATIENTLY = { timeout: 30_000, interval: 1_000 };
let system: System;
const phones: RunningBrowser[] = [];

beforeAll(async () => {
  system = await startSystem();
});

afterEach(async () => {
  for (const phone of phones.splice(0)) await phone[Symbol.asyncDispose]();
});

afterAll(async () => {
  await system?.stop();
});

test('a scan without a network outlives the app, and is one mark once there is a network', async () => {
  await using teacher = await launchBrowser({ context: { viewport: { width: 1280, height: 720 } } });
  await signIn(teacher.page, `${system.url}/teacher/`, 'teacher@example.com');
  await startSession(teacher.page);
  await using camera = await createCamera();
  await using profile = await temporaryFolder();
  const phone = await signedInPhone('student1@example.com', { profileFolder: profile.path, camera });
  await serviceWorkerIsReady(phone.page);
  await camera.show(await teacher.page.screenshot());
  await phone.context.setOffline(true);
  await phone.page.getByRole('button', { name: 'Scan' }).click();
  await expectResult(phone.page, KEPT);
  await phone.page.getByText('You are not marked until it is sent.').waitFor();
  expect(await accessibilityProblems(phone.page)).toEqual([]);
  // From here on not even the service worker has a network, which would send it while the app is closed.
  await system.kill9();
  await close(phone);

  const reopened = await startPhone({ profileFolder: profile.path });
  await reopened.page.goto(`${system.url}/student/`);
  await reopened.page.getByRole('heading', { name: '1 scan is not sent yet' }).waitFor();
  expect(await reopened.page.getByText(/present/i).count()).toBe(0);
  expect(await accessibilityProblems(reopened.page)).toEqual([]);

  await system.restart();
  const answer = answeredRow(reopened.page, 'Algorithms and Data Structures').getByText('Present');
  await answer.waitFor({ timeout: 60_000 });
  await teacher.page.getByText(/^1\s*of 30 here$/).waitFor();
  await reopened.page.getByRole('button', { name: /^Understood/ }).click();
  await reopened.page.getByText('Kept scans').waitFor({ state: 'detached' });
});

test('a kept mark turns into its answer on the screen that the student waits at', async () => {
  const room = await openRoom(system.url, { students: ['student2@example.com'] });
  const phone = await signedInPhone('student2@example.com');
  const link = await room.link();
  await serviceWorkerIsReady(phone.page);
  await phone.context.setOffline(true);
  await phone.page.goto(link);
  await expectResult(phone.page, KEPT);
  await phone.context.setOffline(false);
  await expectResult(phone.page, 'You are present');
  expect(await room.marks()).toHaveLength(1);
  await phone.page.getByRole('button', { name: 'Done' }).click();
  await phone.page.getByRole('button', { name: 'Scan' }).waitFor();
  // Its answer has been seen, so nothing is left to tell.
  await phone.page.getByText('Kept scans').waitFor({ state: 'detached' });
});

test('a mark whose answer was lost is present, and not already marked', async () => {
  const room = await openRoom(system.url, { students: ['student3@example.com'] });
  const phone = await signedInPhone('student3@example.com');
  const answers: number[] = [];
  const loseAnswer = async (route: Route) => {
    answers.push((await route.fetch()).status());
    await route.abort('connectionreset');
  };
  await phone.page.route('**/attendance.mark', loseAnswer, { times: 1 });
  await phone.page.goto(await room.link());
  const result = phone.page.getByRole('heading', { name: /present|marked/i });
  await result.waitFor();
  expect(await result.innerText()).toBe('You are present');
  expect(answers).toEqual([200]);
  expect(await room.marks()).toMatchObject([{ status: 'present' }]);
});

test('a server that is gone in the middle is waited for', async () => {
  const room = await openRoom(system.url, { students: ['student4@example.com'] });
  const phone = await signedInPhone('student4@example.com');
  const link = await room.link();
  await serviceWorkerIsReady(phone.page);
  await system.kill9();
  await phone.page.goto(link);
  await expectResult(phone.page, KEPT);
  await system.restart();
  await expectResult(phone.page, 'You are present');
  expect(await room.marks()).toHaveLength(1);
});

test('two tabs with the same code make one mark, and both say so', async () => {
  const room = await openRoom(system.url, { students: ['student5@example.com'] });
  const phone = await signedInPhone('student5@example.com');
  const link = await room.link();
  await serviceWorkerIsReady(phone.page);
  const other = await phone.context.newPage();
  await phone.context.setOffline(true);
  for (const page of [phone.page, other]) {
    await page.goto(link);
    await expectResult(page, KEPT);
  }
  await phone.context.setOffline(false);
  await Promise.all([phone.page, other].map((page) => expectResult(page, 'You are present')));
  expect(await room.marks()).toHaveLength(1);
});

test('a code that has left the screen meanwhile counts from the scan, flagged until the teacher confirms it', async () => {
  const room = await openRoom(system.url, { students: ['student6@example.com'], codeTtlSeconds: 5 });
  const phone = await signedInPhone('student6@example.com');
  await serviceWorkerIsReady(phone.page);
  const link = await freshLink(room);
  await phone.context.setOffline(true);
  await phone.page.goto(link);
  await expectResult(phone.page, KEPT);
  await codeIsOver(room, link);
  await phone.context.setOffline(false);
  await expectResult(phone.page, 'You are present');
  await phone.page.getByText(/sent late, marked at/).waitFor();
  expect(await room.marks()).toMatchObject([{ status: 'present', isFlagged: true }]);

  await using teacher = await launchBrowser({ context: { viewport: { width: 1280, height: 720 } } });
  await signIn(teacher.page, `${system.url}/teacher/sessions/${room.sessionId}`, 'teacher@example.com');
  await teacher.page.getByRole('button', { name: /Late scan/ }).click();
  await teacher.page.getByRole('button', { name: 'Confirm the mark' }).click();
  await expect.poll(room.marks, PATIENTLY).toMatchObject([{ status: 'present', isFlagged: false }]);
  await teacher.page.getByRole('button', { name: /Late scan/ }).waitFor({ state: 'detached' });
});

test('a class that takes no late uploads says so', async () => {
  const room = await openRoom(system.url, {
    students: ['student7@example.com'],
    codeTtlSeconds: 5,
    lateUploads: 'refuse',
  });
  const phone = await signedInPhone('student7@example.com');
  await serviceWorkerIsReady(phone.page);
  const link = await room.link();
  await phone.context.setOffline(true);
  await phone.page.goto(link);
  await expectResult(phone.page, KEPT);
  await codeIsOver(room, link);
  await phone.context.setOffline(false);
  await expectResult(phone.page, 'This code has expired');
  expect(await room.marks()).toEqual([]);
});

test('a session that has ended meanwhile takes the scan in place of the absence', async () => {
  const room = await openRoom(system.url, { students: ['student8@example.com'] });
  const phone = await signedInPhone('student8@example.com');
  await serviceWorkerIsReady(phone.page);
  const link = await room.link();
  await phone.context.setOffline(true);
  await phone.page.goto(link);
  await expectResult(phone.page, KEPT);
  await room.end();
  expect(await room.marks()).toMatchObject([{ status: 'absent' }]);
  await phone.context.setOffline(false);
  await expectResult(phone.page, 'You are present');
  expect(await room.marks()).toMatchObject([{ status: 'present', isFlagged: true }]);
});

test("another student who signs in on the phone neither sends nor sees the first one's mark", async () => {
  const students = ['student9@example.com', 'student10@example.com'];
  const room = await openRoom(system.url, { students });
  const phone = await signedInPhone('student9@example.com');
  const { page } = phone;
  await serviceWorkerIsReady(page);
  const link = await room.link();
  await phone.context.setOffline(true);
  await page.goto(link);
  await expectResult(page, KEPT);
  // From another device, so that the mark is still on the phone when its student is signed out there.
  await (await signedIn(system.url, 'student9@example.com')).auth.logoutEverywhere.mutate();
  await page.goto(`${system.url}/student/`);
  await page.getByRole('heading', { name: '1 scan is not sent yet' }).waitFor();
  await phone.context.setOffline(false);

  await enter(page, 'student10@example.com');
  await page.getByText(room.className).waitFor();
  expect(await page.getByText(/not sent yet|Kept scans/).count()).toBe(0);
  expect(await room.marks()).toEqual([]);

  await page.getByRole('button', { name: 'Account' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await enter(page, 'student9@example.com');
  await answeredRow(page, room.className).getByText('Present').waitFor();
  expect(await room.marks()).toMatchObject([{ email: 'student9@example.com', status: 'present' }]);
});

test('the service worker sends what is kept while the app is closed', async () => {
  const room = await openRoom(system.url, { students: ['student11@example.com'] });
  const phone = await signedInPhone('student11@example.com');
  const { page, context } = phone;
  await serviceWorkerIsReady(page);
  const link = await room.link();
  await system.kill9();
  await page.goto(link);
  await expectResult(page, KEPT);
  await expect.poll(() => syncTags(page), PATIENTLY).toEqual(['rollcall-marks']);

  // Another page keeps the browser open; the student app is not.
  const elsewhere = await context.newPage();
  await page.close();
  await system.restart();
  await dispatchSync(elsewhere);
  await expect.poll(() => room.marks().then((marks) => marks.length), PATIENTLY).toBe(1);

  await elsewhere.goto(`${system.url}/student/`);
  await answeredRow(elsewhere, room.className).getByText('Present').waitFor();
});

/** A folder that is gone at the end of the test, after the browser that works in it. */
async function temporaryFolder() {
  const path = await mkdtemp(join(tmpdir(), 'rollcall-phone-'));
  return {
    path,
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true, maxRetries: 5 }),
  };
}

async function startPhone(options: Parameters<typeof launchPhone>[0]): Promise<RunningBrowser> {
  const phone = await launchPhone(options);
  phones.push(phone);
  return phone;
}

async function signedInPhone(email: string, options: Parameters<typeof launchPhone>[0] = {}): Promise<RunningBrowser> {
  const phone = await startPhone(options);
  await signIn(phone.page, `${system.url}/student/`, email);
  await phone.page.getByRole('button', { name: 'Scan' }).waitFor();
  return phone;
}

async function close(phone: RunningBrowser): Promise<void> {
  phones.splice(phones.indexOf(phone), 1);
  await phone[Symbol.asyncDispose]();
}

/** The answer that waits on the first page. */
function answeredRow(page: Page, className: string) {
  return page.getByRole('status').getByRole('listitem').filter({ hasText: className });
}

async function serviceWorkerIsReady(page: Page): Promise<void> {
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), PATIENTLY).toBe(true);
}

/** The link of a code that has just come up: as long as it lives there is to open it. */
async function freshLink(room: { link: () => Promise<string> }): Promise<string> {
  const former = await room.link();
  await expect.poll(room.link, PATIENTLY).not.toBe(former);
  return room.link();
}

/** The screen with another code on it, and the grace of the former one over. */
async function codeIsOver(room: { link: () => Promise<string> }, link: string): Promise<void> {
  await expect.poll(room.link, PATIENTLY).not.toBe(link);
  const next = await room.link();
  await expect.poll(room.link, PATIENTLY).not.toBe(next);
}

type Devtools = Awaited<ReturnType<BrowserContext['newCDPSession']>>;

/** What the page has asked the browser to be called for when there is a network. */
function syncTags(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    return (registration as unknown as { sync: { getTags: () => Promise<string[]> } }).sync.getTags();
  });
}

/** Calls the service worker as the browser does when there is a network again. */
async function dispatchSync(page: Page): Promise<void> {
  const devtools: Devtools = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const ours = registrations.find(({ scopeURL }) => scopeURL === `${system.url}/s`);
      if (ours !== undefined) resolve(ours.registrationId);
    });
  });
  await devtools.send('ServiceWorker.enable');
  const registrationId = await registered;
  await devtools.send('ServiceWorker.dispatchSyncEvent', {
    origin: system.url,
    registrationId,
    tag: 'rollcall-marks',
    lastChance: false,
  });
  await devtools.detach();
}
