import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, type CameraAccess, type RunningBrowser } from '../src/browser';
import { createCamera, type Camera } from '../src/camera-film';
import { startSystem, type System } from '../src/system';
import { signIn, startSession } from './people';
import { expectResult, launchPhone } from './phone';
import { projectorPage } from './projector';
import { readQr } from './read-qr';

// What a scanner meets in real halls. Each phone's camera sees what the film shows; the demo's session is open until the last test.

let system: System;
let camera: Camera;
let teacher: RunningBrowser;
const phones: RunningBrowser[] = [];
/** What any phone has fetched so far. */
const requested = new Set<string>();

beforeAll(async () => {
  system = await startSystem();
  camera = await createCamera();
  teacher = await launchBrowser({ context: { viewport: { width: 1280, height: 720 } } });
  await signIn(teacher.page, `${system.url}/teacher/`, 'teacher@example.com');
  await startSession(teacher.page);
});

afterAll(async () => {
  for (const browser of [...phones, teacher]) await browser?.[Symbol.asyncDispose]();
  await camera?.[Symbol.asyncDispose]();
  await system?.stop();
});

test('one camera, not a rear one and without a lamp, is enough, and no button promises more', async () => {
  const { page } = await phoneOf('student7@example.com', camera);
  await page.getByText('Point at the code on the screen').waitFor();
  for (const name of ['Light', 'Camera', /^Zoom/]) expect(await page.getByRole('button', { name }).count()).toBe(0);
  const { facingMode } = await page.evaluate(() => {
    const { srcObject } = document.querySelector('video') ?? {};
    const [track] = srcObject instanceof MediaStream ? srcObject.getVideoTracks() : [];
    return { facingMode: track?.getSettings().facingMode };
  });
  expect(facingMode).not.toBe('environment');
});

test('after a foreign code, which it names, it goes on to the right one', async () => {
  const [{ page }] = phones as [RunningBrowser];
  await camera.show(await pictureOf('https://menu.example.com/table/4'));
  await page.getByText('That leads to menu.example.com. It is not a Rollcall code.').waitFor();
});

test('a view too steep for the first reader is read by the second one, which comes from our own server', async () => {
  const [{ page }] = phones as [RunningBrowser];
  await camera.show(await pictureOf('https://steep.example.com/'), { tilt: { yaw: 55, roll: 7 } });
  await page.getByText('That leads to steep.example.com.').waitFor();
  // Of all since the phone was switched on, for a few seconds before a bare wall are reason enough to fetch it.
  expect([...requested].filter((url) => url.endsWith('.wasm'))).toEqual([
    expect.stringContaining(`${system.url}/student/assets/zxing_reader-`),
  ]);
});

test('a code that is replaced in mid-scan does no harm: the new one marks', async () => {
  const [{ page, takeProblems }] = phones as [RunningBrowser];
  // So blurred that the phone is still trying when the code changes.
  await camera.show(await teacher.page.screenshot(), { blur: 9 });
  const photo = await replaceCode();
  await camera.show(photo);
  await expectResult(page, 'This code has expired');
  await camera.show('nothing');
  await page.getByRole('button', { name: 'Scan again' }).click();
  await camera.show(await teacher.page.screenshot());
  await expectResult(page, 'You are present');
  await page.getByText('Algorithms and Data Structures, marked at').waitFor();
  // The refusal of the old code is what was asked for; the browser notes every answer of 400 and more.
  expect(takeProblems().filter((problem) => !problem.includes('410'))).toEqual([]);
});

test('from a seat at the side of a dark hall, the phone held askew', async () => {
  await camera.show(await teacher.page.screenshot(), {
    tilt: { yaw: 35, pitch: 8, roll: 12 },
    scale: 0.8,
    dim: 0.5,
    noise: 4,
  });
  const { page } = await phoneOf('student8@example.com', camera);
  await expectResult(page, 'You are present');
});

test('where the camera is refused, a picture of the screen marks, and so does the link in letters', async () => {
  const { page } = await phoneOf('student9@example.com', 'denied');
  await page.getByRole('heading', { name: 'The camera is blocked' }).waitFor();
  const file = { name: 'hall.png', mimeType: 'image/png', buffer: await teacher.page.screenshot() };
  await page.getByLabel('Picture').setInputFiles(file);
  await expectResult(page, 'You are present');

  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Scan' }).click();
  await page.getByRole('button', { name: 'Type' }).click();
  await page.getByLabel('Code or link').fill('not a code');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText('“not a code” is not a Rollcall code').waitFor();
  await page.getByLabel('Code or link').fill(await shownLink());
  await page.getByRole('button', { name: 'Send' }).click();
  await expectResult(page, 'Already marked');
});

test('a scan whose result cannot be shown, its page having been lost on the way, is a mark all the same', async () => {
  await camera.show(await teacher.page.screenshot());
  const { page } = await phoneOf('student10@example.com', camera, 'mark-of-code');
  await page.getByText('This could not be loaded.').waitFor();
  await teacher.page.getByText(/^4\s*of 30 here$/).waitFor();
  await page.goto(`${system.url}/student/`);
  await page.getByRole('link', { name: /^Present/ }).waitFor();
});

test('who is in another class learns so, and who comes too late learns that', async () => {
  await register('visitor@example.com');
  await camera.show(await teacher.page.screenshot());
  const { page } = await phoneOf('visitor@example.com', camera);
  await expectResult(page, 'You are not in this class');
  await page.getByRole('button', { name: 'Find the class' }).waitFor();

  await teacher.page.getByRole('button', { name: 'End session' }).click();
  await teacher.page.getByRole('alertdialog').getByRole('button', { name: 'End session' }).click();
  await teacher.page.getByRole('region', { name: 'Summary' }).waitFor();
  await page.getByRole('button', { name: 'Scan again' }).click();
  await expectResult(page, 'This session is not open');
});

/** A phone of its own, signed in, with the scanner open; the app's file `missing` never comes. */
async function phoneOf(email: string, access: CameraAccess, missing?: string): Promise<RunningBrowser> {
  // Once there is a service worker, it has all files.
  const phone = await launchPhone({ camera: access, context: missing ? { serviceWorkers: 'block' } : {} });
  if (missing) await phone.page.route(`**/assets/${missing}-*.js`, (route) => route.abort());
  phones.push(phone);
  phone.context.on('request', (request) => requested.add(request.url()));
  await signIn(phone.page, `${system.url}/student/`, email);
  await phone.page.getByRole('button', { name: 'Scan' }).waitFor();
  // At its start the app asks for an earlier login, and 401 is the answer that there is none.
  phone.takeProblems();
  await phone.page.getByRole('button', { name: 'Scan' }).click();
  return phone;
}

async function register(email: string): Promise<void> {
  const answer = await fetch(`${system.url}/api/v1/auth/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: 'rollcall-demo', fullName: 'A Visitor', role: 'student' }),
  });
  expect(answer.status).toBe(201);
}

/** A screenshot of a projector that shows any text as a QR code. */
async function pictureOf(text: string): Promise<Buffer> {
  const page = await teacher.context.newPage();
  await page.setContent(await projectorPage(text));
  const picture = await page.screenshot();
  await page.close();
  return picture;
}

/** Has the teacher replace the code; a picture of the screen from just before. */
async function replaceCode(): Promise<Buffer> {
  const before = await teacher.page.screenshot();
  const link = await shownLink();
  await teacher.page.getByRole('button', { name: 'New code now' }).click();
  await expect.poll(shownLink).not.toBe(link);
  return before;
}

/** What a phone's camera app reads off the projector. */
async function shownLink(): Promise<string> {
  return readQr(await teacher.page.getByRole('img', { name: /QR code of this session/ }).screenshot());
}
