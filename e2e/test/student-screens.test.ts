import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, type RunningBrowser } from '../src/browser';
import { startSystem, type System } from '../src/system';
import { accessibilityProblems } from './accessibility';
import { layoutShift, watchLayoutShift } from './layout-shift';
import { openDemoSession } from './open-session';
import { signIn } from './people';
import { classIdOf, signedIn } from './signed-in';

// What holds on every screen of the student app, on a small phone, in the light, in the dark and from right to left: nothing for axe to
// find, nothing that jumps, and nothing wider than the screen.

let system: System;
let codeLink: string;
let classId: string;
let pastSessionId: string;

beforeAll(async () => {
  system = await startSystem();
  codeLink = await openDemoSession(system.url);
  const teacher = await signedIn(system.url, 'teacher@example.com');
  classId = await classIdOf(teacher, 'ALGO-101');
  const { sessions } = await teacher.sessions.byClass.query({ classId });
  pastSessionId = sessions.find(({ status }) => status === 'completed')?.id ?? '';
});

afterAll(async () => {
  await system?.stop();
});

/** `sign`: what is there when the screen is. */
type Screen = { name: string; path: () => string; sign: string };

const SIGNED_OUT: Screen[] = [
  { name: 'sign-in', path: () => '/student/sign-in', sign: 'form' },
  { name: 'register', path: () => '/student/register', sign: 'form' },
  { name: 'no such page', path: () => '/student/nothing', sign: 'h1' },
];

const SIGNED_IN: Screen[] = [
  { name: 'start', path: () => '/student/', sign: 'main li' },
  { name: 'classes', path: () => '/student/classes', sign: 'main li' },
  { name: 'a class', path: () => `/student/classes/${classId}`, sign: 'main time' },
  { name: "another's class", path: () => `/student/classes/${pastSessionId}`, sign: 'main h2' },
  { name: 'history', path: () => '/student/history', sign: 'main li' },
  { name: 'receipt', path: () => `/student/history/${classId}/${pastSessionId}`, sign: 'main code' },
  { name: 'no receipt', path: () => `/student/history/${classId}/${classId}`, sign: 'main h2' },
  { name: 'typing a code', path: () => '/student/code', sign: 'input[name=code]' },
  { name: 'joining a class', path: () => '/student/classes/join', sign: 'main li' },
  { name: 'scanner, without a camera', path: () => '/student/scan', sign: '[role=alert] h2' },
  { name: 'result of a mark', path: () => codeLink.slice(system.url.length), sign: '[data-full-screen] h1' },
  { name: 'result of a foreign code', path: () => '/s#nothing', sign: '[data-full-screen] h1' },
];

describe.each([
  { look: 'light', email: 'student12@example.com', language: 'en', colorScheme: 'light' },
  { look: 'dark, from right to left', email: 'student14@example.com', language: 'ar', colorScheme: 'dark' },
] as const)('$look', ({ email, language, colorScheme }) => {
  let phone: RunningBrowser;

  beforeAll(async () => {
    phone = await launchBrowser({
      context: { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true, colorScheme },
    });
    await watchLayoutShift(phone.context);
    await phone.page.goto(`${system.url}/student/`);
    await speak(language);
  });

  afterAll(async () => {
    await phone?.[Symbol.asyncDispose]();
  });

  test.each(SIGNED_OUT)('$name', expectGood);

  test('signing in', async () => {
    // Which labels the form has is not what is looked at here.
    await speak('en');
    await signIn(phone.page, `${system.url}/student/`, email);
    await phone.page.locator('main li').first().waitFor();
    await speak(language);
  });

  test.each(SIGNED_IN)('$name', expectGood);

  /** From the next page load on. */
  async function speak(chosen: string): Promise<void> {
    await phone.page.evaluate((next) => localStorage.setItem('rollcall.language', next), chosen);
  }

  async function expectGood({ path, sign }: Screen): Promise<void> {
    const { page } = phone;
    // From another document, or a change behind `#` alone would load nothing.
    await page.goto('about:blank');
    await page.goto(system.url + path());
    await page.locator(sign).first().waitFor();
    expect(await page.getAttribute('html', 'dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await layoutShift(page)).toBeLessThan(0.05);
    const { wanted, there } = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return { wanted: scrollWidth, there: clientWidth };
    });
    expect(wanted).toBeLessThanOrEqual(there);
  }
});
