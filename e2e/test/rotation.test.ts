import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, type RunningBrowser } from '../src/browser';
import { createCamera, type Camera } from '../src/camera-film';
import { startSystem, type System } from '../src/system';
import { signIn, startSession } from './people';

// The anti-sharing preset: a new code every ten seconds, by the server's clock alone.

let system: System;
let camera: Camera;
let teacher: RunningBrowser;
let phone: RunningBrowser;

beforeAll(async () => {
  system = await startSystem({ env: { QR_TTL_SECONDS: '10' } });
  camera = await createCamera();
  teacher = await launchBrowser({ context: { viewport: { width: 1920, height: 1080 } } });
  await signIn(teacher.page, `${system.url}/teacher/`, 'teacher@example.com');
  await startSession(teacher.page);
  phone = await launchBrowser({ camera, context: { viewport: { width: 360, height: 640 }, hasTouch: true } });
  await signIn(phone.page, `${system.url}/student/`, 'student5@example.com');
  await phone.page.getByRole('button', { name: 'Scan' }).click();
});

afterAll(async () => {
  for (const started of [phone, teacher, camera]) await started?.[Symbol.asyncDispose]();
  await system?.stop();
});

test('a photo of a code that its timer replaced twice is refused; the code on the screen marks', async () => {
  const photo = await freshPicture();
  await freshPicture();
  await freshPicture();
  await camera.show(photo);
  await phone.page.getByRole('heading', { name: 'This code has expired' }).waitFor();
  await camera.show('nothing');
  await phone.page.getByRole('button', { name: /scan/i }).click();
  await camera.show(await freshPicture());
  await phone.page.getByRole('heading', { name: 'You are present' }).waitFor();
  await teacher.page.getByText(/^1\s*of 30 here$/).waitFor();
});

test('two screens of one session show the same code', async () => {
  const second = await teacher.context.newPage();
  await second.goto(`${teacher.page.url()}/projector`);
  const pictures = [teacher.page, second].map((page) => page.getByRole('img', { name: /QR code of this session/ }));
  await expect
    .poll(async () => new Set(await Promise.all(pictures.map((picture) => picture.getAttribute('src')))).size)
    .toBe(1);
});

/** A picture of the projector, taken just after its code has changed. */
async function freshPicture(): Promise<Buffer> {
  const code = teacher.page.getByRole('img', { name: /QR code of this session/ });
  const before = await code.getAttribute('src');
  await expect.poll(() => code.getAttribute('src')).not.toBe(before);
  return teacher.page.screenshot();
}
