import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, type RunningBrowser } from '../src/browser';
import { startSystem, type System } from '../src/system';
import { signIn } from './people';

// How much script a phone or a laptop has to fetch before it shows something, from the built server, in kB of gzip.

/** The heading of a signed-in person's page. */
const HOME = 'main#content h1';

let system: System;

beforeAll(async () => {
  system = await startSystem();
});

afterAll(() => system?.stop());

test.each([
  { app: 'teacher', account: 'teacher@example.com', limitKb: { signIn: 200, home: 200 } },
  // 120 is wanted of both. The sign-in's form weighs 12 kB, and what the start page would have shown another 8.
  { app: 'student', account: 'student1@example.com', limitKb: { signIn: 140, home: 120 } },
])(
  'the $app app shows its sign-in after less than $limitKb.signIn kB, and its start page after less than $limitKb.home',
  async (row) => {
    const { app, account, limitKb } = row;
    const address = `${system.url}/${app}/`;
    await using stranger = await launchBrowser();
    const signInKb = await kbOf(await scriptsUntil(stranger, { address, shown: 'input[name=password]' }));
    await signIn(stranger.page, address, account);
    await stranger.page.locator(HOME).waitFor();

    // Who is known already, with a cache that is empty again.
    await using known = await launchBrowser();
    await known.context.addCookies(await stranger.context.cookies());
    const kept = await stranger.page.evaluate(() => Object.entries(localStorage));
    await known.context.addInitScript((entries) => {
      for (const [key, value] of entries) localStorage.setItem(key, value);
    }, kept);
    const homeKb = await kbOf(await scriptsUntil(known, { address, shown: HOME }));
    console.log(`${app}: ${signInKb} kB of script until the sign-in, ${homeKb} kB until the start page`);
    expect(signInKb).toBeGreaterThan(30);
    expect(signInKb).toBeLessThan(limitKb.signIn);
    expect(homeKb).toBeLessThan(limitKb.home);
  },
);

/**
 * The scripts that had come when the page showed what is looked for. What is fetched behind it (menus, dialogs) had not come yet, and
 * nobody waited for it.
 */
async function scriptsUntil({ page }: RunningBrowser, { address, shown }: { address: string; shown: string }) {
  await page.addInitScript((selector) => {
    const observer = new MutationObserver(() => {
      if (document.querySelector(selector) === null) return;
      observer.disconnect();
      Reflect.set(window, 'shownAt', performance.now());
    });
    observer.observe(document, { childList: true, subtree: true });
  }, shown);
  await page.goto(address);
  await page.locator(shown).waitFor();
  return page.evaluate((): string[] => {
    const shownAt: number = Reflect.get(window, 'shownAt');
    const fetched = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    return fetched
      .filter(({ name, responseEnd }) => name.endsWith('.js') && responseEnd <= shownAt)
      .map(({ name }) => name);
  });
}

async function kbOf(scripts: readonly string[]): Promise<number> {
  const sizes = scripts.map(async (script) => gzipSync(await (await fetch(script)).text()).length);
  return Math.round((await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1000);
}
