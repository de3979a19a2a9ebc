import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, type RunningBrowser } from '../src/browser';
import { startSystem, type System } from '../src/system';
import { accessibilityProblems } from './accessibility';
import { changePassword, choosePassword, fillSignIn, openAccount, signOut } from './account-steps';
import { layoutShift, watchLayoutShift } from './layout-shift';
import { firstMailedLink } from './mailed-link';
import { signIn } from './people';

// A student's account, where the student app differs from the teachers'; what they share is in teacher-accounts.test.ts.

const ADA = 'student1@example.com';

let system: System;
let phone: RunningBrowser;

beforeAll(async () => {
  system = await startSystem();
  phone = await launchBrowser({ context: { viewport: { width: 412, height: 915 } } });
});

afterAll(async () => {
  await phone?.[Symbol.asyncDispose]();
  await system?.stop();
});

test('the name and the password are changed under "Account"; the phone stays signed in', async () => {
  const { page } = phone;
  await signIn(page, `${system.url}/student/`, ADA);
  await openAccount(page, 'Ada Lovelace');
  await page.getByLabel('Full name').fill('Ada King');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Account of Ada King' }).waitFor();
  await changePassword(page, 'rollcall-demo', 'a moth in the relay');
  await page.getByText('Your password is changed.').waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Account of Ada King' }).waitFor();
});

test('after the sign-out the Back button shows nothing of it', async () => {
  const { page } = phone;
  await signOut(page, 'Ada King');
  await page.goBack();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  expect(await page.locator('body').innerText()).not.toContain('Ada');
});

test('a forgotten password is chosen anew in the student app, and ends the login of another phone', async () => {
  const { page } = phone;
  await using other = await launchBrowser();
  await other.page.goto(`${system.url}/student/account`);
  await fillSignIn(other.page, ADA, 'a moth in the relay');
  await other.page.getByRole('heading', { name: 'Your account' }).waitFor();

  await page.goto(`${system.url}/student/forgot-password`);
  await page.getByLabel('E-mail').fill(ADA);
  await page.getByRole('button', { name: 'Send me a link' }).click();
  const link = await firstMailedLink(system, ADA);
  expect(link).toContain('/student/reset#');
  await choosePassword(page, link, 'nor a butterfly');
  await page.getByText('Your password is changed.').waitFor();

  await other.page.getByLabel('Full name').fill('Somebody else');
  await other.page.getByRole('button', { name: 'Save' }).click();
  await other.page.getByRole('heading', { name: 'Sign in' }).waitFor();
});

test('a teacher is shown the way to the own app', async () => {
  await using browser = await launchBrowser();
  const { page } = browser;
  await signIn(page, `${system.url}/student/`, 'teacher@example.com');
  await page.getByRole('heading', { name: 'This app is for students' }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('link', { name: 'Open the teacher app' }).click();
  await page.waitForURL(`${system.url}/teacher/**`);
});

test('Arabic is chosen before there is an account, and stays', async () => {
  await using browser = await launchBrowser({
    context: { colorScheme: 'dark', viewport: { width: 360, height: 640 } },
  });
  await watchLayoutShift(browser.context);
  const { page } = browser;
  await page.goto(`${system.url}/student/sign-in`);
  await page.getByLabel('Language').selectOption('ar');
  await page.getByRole('link', { name: 'إنشاء حساب' }).click();
  await page.getByRole('heading', { name: 'إنشاء حساب' }).waitFor();
  await page.getByLabel('الاسم الكامل').fill('سارة');
  await page.getByRole('button', { name: 'إنشاء الحساب' }).click();
  await page.getByText('يرجى ملء هذا الحقل.').first().waitFor();
  // The browser lets it through, the server does not.
  await page.getByLabel('البريد الإلكتروني').fill('sara@school');
  await page.getByLabel('كلمة المرور', { exact: true }).fill('password123');
  await page.getByRole('button', { name: 'إنشاء الحساب' }).click();
  await page.getByText('يرجى كتابة عنوان بريد إلكتروني كامل').waitFor();
  await page.getByLabel('البريد الإلكتروني').fill('sara@school.example');
  await page.getByRole('button', { name: 'إنشاء الحساب' }).click();
  await page.getByText('هذه من كلمات المرور التي تُخمَّن أولًا').waitFor();
  await page.getByLabel('كلمة المرور', { exact: true }).fill('a moth in the relay');
  await page.getByRole('button', { name: 'إنشاء الحساب' }).click();
  await page.getByRole('button', { name: 'حساب سارة' }).waitFor();
  await page.goto(`${system.url}/student/account`);
  await page.getByRole('heading', { level: 1, name: 'حسابك' }).waitFor();
  await expectGood(page);
});

test.each(['sign-in', 'register', 'forgot-password', 'reset#nothing'])(
  '%s is calm, accessible and as wide as a phone',
  async (path) => {
    await using browser = await launchBrowser({ context: { viewport: { width: 360, height: 640 } } });
    await watchLayoutShift(browser.context);
    await browser.page.goto(`${system.url}/student/${path}`);
    await browser.page.locator('form').waitFor();
    await expectGood(browser.page);
  },
);

async function expectGood(page: Page): Promise<void> {
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await layoutShift(page)).toBeLessThan(0.05);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
}
