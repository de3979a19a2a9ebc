import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, type RunningBrowser } from '../src/browser';
import { createCamera, type Camera } from '../src/camera-film';
import { startSystem, type System } from '../src/system';
import { signIn, startSession } from './people';
import { expectResult } from './phone';
import { readQr } from './read-qr';

// The main job, as it is done in a lecture hall: the camera of each phone sees what the projector's page shows.

let system: System;
let camera: Camera;
let teacher: RunningBrowser;
const phones: RunningBrowser[] = [];

beforeAll(async () => {
  system = await startSystem();
  camera = await createCamera();
  teacher = await launchBrowser({ context: { viewport: { width: 1280, height: 720 } } });
  await signIn(teacher.page, `${system.url}/teacher/`, 'teacher@example.com');
  await startSession(teacher.page);
  // At its start the app asks for an earlier login, and 401 is the answer that there is none.
  teacher.takeProblems();
});

afterAll(async () => {
  for (const browser of [...phones, teacher]) await browser?.[Symbol.asyncDispose]();
  await camera?.[Symbol.asyncDispose]();
  await system?.stop();
});

test('a student who scans the projector is marked, and the teacher sees it without a reload', async () => {
  await expectCount(0);
  await camera.show(await teacher.page.screenshot());
  const phone = await studentAtTheScanner('student1@example.com');
  await expectResult(phone.page, 'You are present');
  await expectCount(1);
  await teacher.page.getByText('Ada Lovelace').waitFor();
  expect(teacher.takeProblems()).toEqual([]);
  expect(phone.takeProblems()).toEqual([]);
});

test('after the code has been replaced the old picture is refused, and the new one marks', async () => {
  const oldPicture = await teacher.page.screenshot();
  const before = await shownCode();
  await teacher.page.getByRole('button', { name: 'New code now' }).click();
  await expect.poll(shownCode).not.toBe(before);

  await camera.show(oldPicture);
  const phone = await studentAtTheScanner('student2@example.com');
  await expectResult(phone.page, 'This code has expired');
  await expectCount(1);

  await camera.show(await teacher.page.screenshot());
  await phone.page.getByRole('button', { name: /scan/i }).click();
  await expectResult(phone.page, 'You are present');
  await expectCount(2);
});

test("the QR's link, opened by the phone's own camera app, ends in the same mark", async () => {
  const phone = await launchBrowser({ context: phoneContext });
  phones.push(phone);
  await signIn(phone.page, `${system.url}/student/`, 'student3@example.com');
  await phone.page.getByRole('button', { name: 'Scan' }).waitFor();
  await phone.page.goto(await shownLink());
  await expectResult(phone.page, 'You are present');
  expect(phone.page.url()).not.toContain('#');
  await expectCount(3);
});

test('who is signed out is marked after signing in, without scanning again', async () => {
  const phone = await launchBrowser({ context: phoneContext });
  phones.push(phone);
  await signIn(phone.page, await shownLink(), 'student4@example.com');
  await expectResult(phone.page, 'You are present');
  await expectCount(4);
});

test('the end makes everyone without a mark absent, and the projector says so', async () => {
  await teacher.page.getByRole('button', { name: 'End session' }).click();
  await teacher.page.getByRole('alertdialog').getByText('4 of 30 students are here').waitFor();
  await teacher.page.getByRole('alertdialog').getByRole('button', { name: 'End session' }).click();
  const summary = teacher.page.getByRole('region', { name: 'Summary' });
  await summary.waitFor();
  await expect.poll(() => summary.innerText()).toMatch(/4\s*of 30 here[\s\S]*Absent\s*26/);
  expect(teacher.takeProblems()).toEqual([]);
});

const phoneContext = { viewport: { width: 412, height: 915 }, hasTouch: true, isMobile: true };

async function studentAtTheScanner(email: string): Promise<RunningBrowser> {
  const phone = await launchBrowser({ camera, context: phoneContext });
  phones.push(phone);
  await signIn(phone.page, `${system.url}/student/`, email);
  await phone.page.getByRole('button', { name: 'Scan' }).waitFor();
  // At its start the app asks for an earlier login, and 401 is the answer that there is none.
  phone.takeProblems();
  await phone.page.getByRole('button', { name: 'Scan' }).click();
  return phone;
}

/** The live count on the teacher's page: "3 of 30 here". */
async function expectCount(present: number): Promise<void> {
  await teacher.page.getByText(new RegExp(`^${present}\\s*of 30 here$`)).waitFor();
}

function shownCode(): Promise<string | null> {
  return teacher.page.getByRole('img', { name: /QR code of this session/ }).getAttribute('src');
}

/** What a phone's camera app reads off the projector. */
async function shownLink(): Promise<string> {
  return readQr(await teacher.page.getByRole('img', { name: /QR code of this session/ }).screenshot());
}
