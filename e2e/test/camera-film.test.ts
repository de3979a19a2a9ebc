import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, type RunningBrowser } from '../src/browser';
import { wallLuma } from '../src/camera/look-at-screen';
import { createCamera, type Camera } from '../src/camera-film';
import { serveOnLoopback, type LoopbackPages } from './loopback-pages';
import { projectorPage } from './projector';
import { scannerPages } from './scanner-page';

const first = 'https://rollcall.example/s#AAECAwQFRgeICQoLDA0ODw';
const second = 'https://rollcall.example/s#EBESExQVRheYGRobHB0eHw';

let pages: LoopbackPages;
let camera: Camera;
let projector: RunningBrowser;
let phone: RunningBrowser;

beforeAll(async () => {
  pages = await serveOnLoopback(await scannerPages());
  camera = await createCamera();
  projector = await launchBrowser({ context: { viewport: { width: 1280, height: 720 } } });
  phone = await launchBrowser({ camera });
  await phone.page.goto(pages.url);
});

afterAll(async () => {
  for (const started of [phone, projector, camera, pages]) await started?.[Symbol.asyncDispose]();
});

test('sees nothing while the camera looks at a wall, and the wall is as bright as it was made', async () => {
  await expectNothingSeen();
  const brightness = await phone.page.evaluate(() => {
    const video = document.querySelector('video');
    const canvas = new OffscreenCanvas(1, 1).getContext('2d');
    if (!video || !canvas) throw new Error('the scanner page has no video to look at');
    canvas.drawImage(video, 0, 0, 1, 1);
    return canvas.getImageData(0, 0, 1, 1).data[0] ?? 0;
  });
  expect(Math.abs(brightness - wallLuma)).toBeLessThan(6);
});

test('reads the code off a screenshot of the projector', async () => {
  await camera.show(await screenshotOf(first));
  await expectSeen(first);
});

test('reads the next code after the film was overwritten under the running camera', async () => {
  await camera.show(await screenshotOf(second));
  await expectSeen(second);
});

test.each([
  ['from a seat at the side', { tilt: { yaw: 30, roll: 5 } }],
  ['from a few rows back, a little out of focus', { scale: 0.5, blur: 1 }],
  ['in a darkened hall', { dim: 0.5, noise: 4 }],
  ['with the sun on the wall', { dim: 0.4, glare: 90 }],
])('reads it %s', async (where, conditions) => {
  const text = `${first}-${where}`.replaceAll(' ', '-');
  await camera.show(await screenshotOf(text), conditions);
  await expectSeen(text);
});

test.each([
  ['too dim', { dim: 0.97, noise: 8 }],
  ['too far away', { scale: 0.06 }],
  ['out of focus', { blur: 9 }],
])('does not read it when %s, though it read the same screen well', async (why, conditions) => {
  const text = `${second}-${why}`.replaceAll(' ', '-');
  const screenshot = await screenshotOf(text);
  await camera.show(screenshot);
  await expectSeen(text);
  await camera.show(screenshot, conditions);
  await expectNothingSeen();
});

test('nothing went wrong in either browser', () => {
  expect([...phone.takeProblems(), ...projector.takeProblems()]).toEqual([]);
});

async function screenshotOf(text: string): Promise<Buffer> {
  await projector.page.setContent(await projectorPage(text));
  return await projector.page.screenshot();
}

async function expectSeen(text: string): Promise<void> {
  await expect.poll(() => phone.page.getAttribute('body', 'data-text')).toBe(text);
}

/** No hit in the next 20 frames but those of the film before, which is out of sight within a few; every hit starts the count anew. */
async function expectNothingSeen(): Promise<void> {
  await phone.page.evaluate(() => {
    document.body.dataset['misses'] = '0';
  });
  await expect
    .poll(async () => Number(await phone.page.getAttribute('body', 'data-misses')), { timeout: 20_000 })
    .toBeGreaterThan(20);
}
