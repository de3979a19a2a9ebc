import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, type RunningBrowser } from '../src/browser';
import { startSystem, type System } from '../src/system';
import { accessibilityProblems } from './accessibility';
import { layoutShift, watchLayoutShift } from './layout-shift';
import { signIn } from './people';
import { classIdOf, signedIn } from './signed-in';

// What holds on every screen of the teacher app, whoever built it, in light and dark and in both directions of reading: nothing for
// axe to find, nothing that jumps, nothing that reaches out of the window.

type Language = 'en' | 'ar';
type School = { classId: string; running: string; coming: string; past: string };
/** `open`: the press that shows the dialog; `word` chooses a name by the language that is shown. */
type Screen = {
  screen: string;
  path: (school: School) => string;
  ready: string;
  open?: (page: Page, word: (words: Record<Language, string>) => string) => Promise<void>;
};

const PRESS = {
  createClass: { en: 'Create class', ar: 'إنشاء صف' },
  schedule: { en: 'Schedule sessions', ar: 'جدولة جلسات' },
  importList: { en: 'Import a list', ar: 'استيراد قائمة' },
  inviteCode: { en: 'QR code', ar: 'رمز QR' },
  archive: { en: 'Archive class', ar: 'أرشفة الصف' },
  move: { en: 'Move', ar: 'نقل الموعد' },
  cancel: { en: 'Cancel session', ar: 'إلغاء الجلسة' },
  changeEnd: { en: 'Change the end', ar: 'تغيير وقت النهاية' },
  end: { en: 'End session', ar: 'إنهاء الجلسة' },
  showNames: { en: 'Show names', ar: 'إظهار الأسماء' },
  several: { en: 'Change several', ar: 'تغيير عدة طلاب' },
};

const SCREENS: Screen[] = [
  { screen: 'the start page', path: () => '/', ready: 'select[name=classId]' },
  { screen: 'the classes', path: () => '/classes', ready: 'main li a' },
  dialogOf('creating a class', { path: () => '/classes', ready: 'main li a', press: PRESS.createClass }),
  { screen: 'a class and its sessions', path: ({ classId }) => `/classes/${classId}`, ready: 'main li a' },
  {
    screen: 'scheduling a series',
    path: ({ classId }) => `/classes/${classId}`,
    ready: 'main li a',
    open: async (page, word) => {
      await page.getByRole('button', { name: word(PRESS.schedule) }).click();
      await page.locator('input[name=startTime]').fill('10:15');
      await page.locator('input[name=endTime]').fill('11:45');
      await page.getByRole('dialog').getByRole('checkbox').check();
      await page.getByRole('dialog').getByRole('listitem').first().waitFor();
    },
  },
  { screen: 'the students', path: ({ classId }) => `/classes/${classId}/students`, ready: 'main li a' },
  {
    screen: 'the preview of an import',
    path: ({ classId }) => `/classes/${classId}/students`,
    ready: 'main li a',
    open: async (page, word) => {
      await page.getByRole('button', { name: word(PRESS.importList) }).click();
      await page.locator('textarea').fill('ada@example.org, Ada Byron\nno address\nada@example.org');
      await page.getByRole('dialog').locator('button[type=submit]').click();
      await page.getByRole('dialog').getByRole('listitem').first().waitFor();
    },
  },
  dialogOf('the invitation', {
    path: ({ classId }) => `/classes/${classId}/students`,
    ready: 'main li a',
    press: PRESS.inviteCode,
  }),
  {
    screen: 'removing a student',
    path: ({ classId }) => `/classes/${classId}/students`,
    ready: 'main li a',
    open: (page) => page.locator('main li button').first().click(),
  },
  { screen: 'the settings', path: ({ classId }) => `/classes/${classId}/settings`, ready: 'input[type=radio]' },
  dialogOf('archiving a class', {
    path: ({ classId }) => `/classes/${classId}/settings`,
    ready: 'input[type=radio]',
    press: PRESS.archive,
  }),
  { screen: 'a session that comes', path: ({ coming }) => `/sessions/${coming}`, ready: 'main button:disabled' },
  dialogOf('moving it', { path: ({ coming }) => `/sessions/${coming}`, ready: 'main button', press: PRESS.move }),
  dialogOf('cancelling it', { path: ({ coming }) => `/sessions/${coming}`, ready: 'main button', press: PRESS.cancel }),
  { screen: 'a session that runs', path: ({ running }) => `/sessions/${running}`, ready: '[data-student]' },
  {
    screen: 'a mark with its history',
    path: ({ running }) => `/sessions/${running}`,
    ready: '[data-student]',
    open: async (page) => {
      await page.locator('[data-student]:visible').first().click();
      await page.getByRole('dialog').getByRole('listitem').first().waitFor();
    },
  },
  dialogOf('changing its end', {
    path: ({ running }) => `/sessions/${running}`,
    ready: '[data-student]',
    press: PRESS.changeEnd,
  }),
  dialogOf('ending it', { path: ({ running }) => `/sessions/${running}`, ready: '[data-student]', press: PRESS.end }),
  { screen: 'the projector', path: ({ running }) => `/sessions/${running}/projector`, ready: 'main img' },
  {
    screen: 'the projector with names',
    path: ({ running }) => `/sessions/${running}/projector`,
    ready: 'main img',
    open: async (page, word) => {
      await page.getByRole('button', { name: word(PRESS.showNames) }).click();
      await page.getByRole('listitem').first().waitFor();
    },
  },
  { screen: 'a session that is over', path: ({ past }) => `/sessions/${past}`, ready: '[data-student]' },
  {
    screen: 'several marks at once',
    path: ({ past }) => `/sessions/${past}`,
    ready: '[data-student]',
    open: async (page, word) => {
      await page.getByRole('button', { name: word(PRESS.several) }).click();
      await page.locator('main li input').first().check();
    },
  },
  {
    screen: 'a session that is not there',
    path: () => '/sessions/00000000-0000-4000-8000-000000000000',
    ready: 'main h1',
  },
  { screen: 'a page that is not there', path: () => '/nowhere/at/all', ready: 'h1' },
];

let system: System;
let school: School;

beforeAll(async () => {
  // All screens within a minute or two are more than a teacher asks for.
  system = await startSystem({ env: { RATE_LIMIT_PER_MINUTE: '10000' } });
  school = await openSchool(system.url);
});

afterAll(() => system?.stop());

describe.each(['en', 'ar'] as const)('in the language %s', (language) => {
  let browser: RunningBrowser;

  beforeAll(async () => {
    browser = await launchBrowser({ context: { viewport: { width: 1280, height: 800 } } });
    await watchLayoutShift(browser.context);
  });

  afterAll(() => browser?.[Symbol.asyncDispose]());

  test('signing in', async () => {
    const { page } = browser;
    await page.goto(`${system.url}/teacher/`);
    await speak(page, language);
    await page.locator('input[name=password]').waitFor();
    await expectSound(page, language);
    await speak(page, 'en');
    await signIn(page, `${system.url}/teacher/`, 'teacher@example.com');
    await page.getByRole('heading', { name: 'Your week' }).waitFor();
    await speak(page, language);
  });

  test.each(SCREENS)('$screen', async ({ path, ready, open }) => {
    const { page } = browser;
    await page.goto(`${system.url}/teacher${path(school)}`);
    await page.locator(ready).first().waitFor();
    await open?.(page, (words) => words[language]);
    await expectSound(page, language);
  });
});

test('the whole job by keyboard alone: a class opened, started, a student marked, ended', async () => {
  await using browser = await launchBrowser({ context: { viewport: { width: 1280, height: 800 } } });
  const { page } = browser;
  await signIn(page, `${system.url}/teacher/classes`, 'teacher@example.com');
  await page.getByRole('link', { name: /Linear Algebra/ }).waitFor();
  await tabTo(page, /^Linear Algebra/);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Start now' }).waitFor();
  await tabTo(page, /^Start now/);
  await page.keyboard.press('Enter');
  await page.getByRole('img', { name: /QR code of this session/ }).waitFor();
  await tabTo(page, /^Not yet here/);
  await page.keyboard.press('Space');
  await tabTo(page, /^Ada Lovelace/);
  await page.keyboard.press('p');
  await page.getByText(/^1\s*of 12 here$/).waitFor();
  await tabTo(page, /^End session/);
  await page.keyboard.press('Enter');
  await page.getByRole('alertdialog', { name: 'End this session?' }).waitFor();
  await tabTo(page, /^End session/);
  await page.keyboard.press('Space');
  await page.getByRole('region', { name: 'Summary' }).waitFor();
});

/** A screen that is a dialog over another. */
function dialogOf(
  screen: string,
  { press, ...below }: { path: Screen['path']; ready: string; press: Record<Language, string> },
): Screen {
  return {
    ...below,
    screen,
    open: async (page, word) => {
      await page.getByRole('button', { name: word(press), exact: true }).click();
      await page.getByRole('dialog').or(page.getByRole('alertdialog')).first().waitFor();
    },
  };
}

/** A class of the demo's with a session of each kind. */
async function openSchool(url: string): Promise<School> {
  const api = await signedIn(url, 'teacher@example.com');
  const classId = await classIdOf(api, 'ALGO-101');
  const { session, token } = await api.sessions.startNow.mutate({ classId, minutes: 60 });
  const student = await signedIn(url, 'student1@example.com');
  await student.attendance.mark.mutate({ qrToken: token });
  const inTwoDays = (hours: number) => new Date(Date.now() + (48 + hours) * 60 * 60 * 1000).toISOString();
  const coming = await api.sessions.create.mutate({ classId, startTime: inTwoDays(0), endTime: inTwoDays(2) });
  const { sessions } = await api.sessions.byClass.query({ classId, limit: 100 });
  const past = sessions.find(({ status }) => status === 'completed');
  return { classId, running: session.id, coming: coming.session.id, past: past?.id ?? '' };
}

/** Chooses the language as the app keeps it. */
async function speak(page: Page, language: Language): Promise<void> {
  await page.evaluate((chosen) => localStorage.setItem('rollcall.language', chosen), language);
  await page.reload();
}

/** Colours do not go by the direction of reading, and axe takes its time. */
const COLOR_SCHEMES = { en: ['dark', 'light'], ar: ['light'] } as const;

async function expectSound(page: Page, language: Language): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.dir)).toBe(language === 'ar' ? 'rtl' : 'ltr');
  for (const colorScheme of COLOR_SCHEMES[language]) {
    await page.emulateMedia({ colorScheme });
    expect([colorScheme, ...(await accessibilityProblems(page))]).toEqual([colorScheme]);
  }
  expect(await layoutShift(page)).toBeLessThan(0.05);
  expect(await tooWide(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 640 });
  expect(await tooWide(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });
}

/** What must be scrolled sideways: the page, or a dialog on it. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('[role=dialog], [role=alertdialog]')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map(({ nodeName, scrollWidth, clientWidth }) => `${nodeName}: ${scrollWidth} of ${clientWidth} px`),
  );
}

/** Presses Tab until what has the focus is called so; further than a page has stops it gives up. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let stop = 0; stop < 60; stop += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const { activeElement: element } = document;
      return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '';
    });
    if (name.test(focused)) return;
  }
  throw new Error(`Tab does not lead to ${name.source}`);
}
