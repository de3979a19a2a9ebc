import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { launchBrowser, type CameraAccess } from '../src/browser';
import { serveOnLoopback } from './loopback-pages';

// Its own icon, or the browser's request for one is answered 404 and counts as a problem.
const page = (body: string) => `<!doctype html><link rel="icon" href="data:," /><body>${body}</body>`;

test.each<[CameraAccess, string]>([
  ['denied', 'NotAllowedError'],
  ['none', 'NotFoundError'],
])('camera %s: the page gets %s', async (camera, expected) => {
  await using pages = await serveOnLoopback({ '/': page('') });
  await using browser = await launchBrowser({ camera });
  await browser.page.goto(pages.url);
  const outcome = await browser.page.evaluate(() =>
    navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'granted',
      (error: DOMException) => error.name,
    ),
  );
  expect(outcome).toBe(expected);
  expect(browser.takeProblems()).toEqual([]);
});

test('collects console errors, uncaught errors and failed requests, and hands each over once', async () => {
  await using pages = await serveOnLoopback({
    '/': page(`<script>
      console.error('said so');
      fetch('http://127.0.0.1:1/', { mode: 'no-cors' }).catch(() => {});
      setTimeout(() => { throw new Error('nobody caught me'); });
    </script>`),
  });
  await using browser = await launchBrowser();
  await browser.page.goto(pages.url);
  const seen: string[] = [];
  await expect
    .poll(() => {
      seen.push(...browser.takeProblems());
      return seen.join('\n');
    })
    .toMatch(/(?=[^]*console: said so)(?=[^]*uncaught: Error: nobody caught me)(?=[^]*request: net::ERR_UNSAFE_PORT)/);
  expect(browser.takeProblems()).toEqual([]);
});

test('a profile is empty unless its folder is kept', async () => {
  await using pages = await serveOnLoopback({ '/': page('') });
  const profileFolder = await mkdtemp(join(tmpdir(), 'rollcall-profile-'));
  const visit = async (options: { profileFolder?: string }) => {
    await using browser = await launchBrowser(options);
    await browser.page.goto(pages.url);
    // Awaited here, or the browser closes before it answers.
    return await browser.page.evaluate(() => {
      const visits = Number(localStorage.getItem('visits')) + 1;
      localStorage.setItem('visits', String(visits));
      return visits;
    });
  };
  try {
    expect([await visit({ profileFolder }), await visit({ profileFolder }), await visit({})]).toEqual([1, 2, 1]);
  } finally {
    await rm(profileFolder, { recursive: true, force: true, maxRetries: 5 });
  }
});
