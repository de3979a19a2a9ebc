import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, type RunningBrowser } from '../src/browser';
import { startSystem, type System } from '../src/system';
import { accessibilityProblems } from './accessibility';
import { changePassword, choosePassword, fillSignIn, openAccount, signOut } from './account-steps';
import { layoutShift, watchLayoutShift } from './layout-shift';
import { firstMailedLink } from './mailed-link';
import { signIn } from './people';

// An account, from its first day to the day on which its password is forgotten.

const INVITE_CODE = 'only-for-our-teachers';
const HOPPER = 'teacher@example.com';
const IDA = { name: 'Ida Rhodes', email: 'ida@school.example', password: 'a moth in the relay' };

let system: System;
/** The laptop, and the one in the office that was left signed in. */
let laptop: RunningBrowser;
let office: RunningBrowser;

beforeAll(async () => {
  system = await startSystem({ env: { TEACHER_REGISTRATION: 'invite', TEACHER_INVITE_CODE: INVITE_CODE } });
  laptop = await launchBrowser({ context: { viewport: { width: 1280, height: 800 } } });
  office = await launchBrowser({ context: { viewport: { width: 1280, height: 800 } } });
});

afterAll(async () => {
  await office?.[Symbol.asyncDispose]();
  await laptop?.[Symbol.asyncDispose]();
  await system?.stop();
});

test('a teacher registers with the invite code; a wrong code is told at its field', async () => {
  const { page } = laptop;
  await page.goto(`${system.url}/teacher/`);
  await page.getByRole('link', { name: 'Create a teacher account' }).click();
  await page.getByLabel('Full name').fill(IDA.name);
  await page.getByLabel('E-mail').fill(IDA.email);
  await page.getByLabel('Password', { exact: true }).fill(IDA.password);
  await page.getByLabel('Invite code').fill('a guess');
  await page.getByRole('button', { name: 'Create account' }).click();
  expect(await problemAt(page, 'Invite code')).toContain('This is not the invite code');
  await page.getByLabel('Invite code').fill(INVITE_CODE);
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('button', { name: `Account of ${IDA.name}` }).waitFor();
});

test('another name is in the menu at once and after a reload', async () => {
  const { page } = laptop;
  await openAccount(page, IDA.name);
  await page.getByLabel('Full name').fill('Ida Hadassah Rhodes');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved.', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Account of Ida Hadassah Rhodes' }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Account of Ida Hadassah Rhodes' }).waitFor();
});

test("an e-mail that another account has is told at its field; one's own new one signs in from then on", async () => {
  const { page } = laptop;
  await page.getByLabel('E-mail').fill(HOPPER);
  await page.getByRole('button', { name: 'Save' }).click();
  expect(await problemAt(page, 'E-mail')).toContain('Another account has this e-mail.');
  await page.getByLabel('E-mail').fill('Ida.Rhodes@school.example');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved.', { exact: true }).waitFor();
  await expect.poll(system.logs).toContain(`Mail to ${IDA.email}: The e-mail of your Rollcall account was changed`);
  await signOut(page, 'Ida Hadassah Rhodes');
  await fillSignIn(page, 'ida.rhodes@school.example', IDA.password);
  await signOut(page, 'Ida Hadassah Rhodes');
});

test('a wrong current password is told at its field, and what may be chosen at its own', async () => {
  const { page } = laptop;
  await signIn(page, `${system.url}/teacher/`, HOPPER);
  await openAccount(page, 'Grace Hopper');
  await changePassword(page, 'not this one', 'a moth in the relay');
  expect(await problemAt(page, 'Current password')).toContain('This is not your password.');
  await changePassword(page, 'rollcall-demo', 'password123');
  expect(await problemAt(page, 'New password')).toContain('guessed first');
});

test('a new password signs out the other browser within seconds, and neither this one nor its second tab', async () => {
  const { page } = laptop;
  await signIn(office.page, `${system.url}/teacher/`, HOPPER);
  await office.page.getByRole('button', { name: 'Start now' }).click();
  await office.page.getByRole('img', { name: /QR code of this session/ }).waitFor();
  const tab = await laptop.context.newPage();
  await tab.goto(`${system.url}/teacher/classes`);
  await tab.getByRole('link', { name: /Linear Algebra/ }).waitFor();

  await changePassword(page, 'rollcall-demo', 'nor a butterfly');
  await page.getByText('Your password is changed.').waitFor();
  await office.page.getByRole('heading', { name: 'Sign in' }).waitFor({ timeout: 15_000 });

  await tab.getByRole('link', { name: /Linear Algebra/ }).click();
  await tab.getByRole('heading', { level: 1, name: 'Linear Algebra' }).waitFor();
  await tab.close();
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Your account' }).waitFor();
});

test('the old password is refused, the new one is taken', async () => {
  const { page } = office;
  await fillSignIn(page, HOPPER, 'rollcall-demo');
  await page.getByRole('alert').getByText('E-mail or password is not right.').waitFor();
  await fillSignIn(page, HOPPER, 'nor a butterfly');
  // Back at the page from which it was signed out.
  await page.getByRole('img', { name: /QR code of this session/ }).waitFor();
});

test('signing out everywhere ends here and there, and the Back button shows nothing of it', async () => {
  const { page } = laptop;
  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  const question = page.getByRole('alertdialog', { name: 'Sign out everywhere?' });
  await question.getByRole('button', { name: 'Sign out everywhere' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await office.page.getByRole('heading', { name: 'Sign in' }).waitFor({ timeout: 15_000 });

  for (let step = 0; step < 3; step += 1) {
    await page.goBack();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(await page.locator('body').innerText()).not.toContain('Hopper');
  }
});

test('five wrong passwords lock the account: how long is counted down, and a mailed link opens it, once', async () => {
  const { page } = laptop;
  for (let turn = 0; turn < 5; turn += 1) {
    await fillSignIn(page, HOPPER, 'rollcall-demo');
    await page.getByRole('alert').getByText('E-mail or password is not right.').waitFor();
  }
  await fillSignIn(page, HOPPER, 'nor a butterfly');
  await page.getByRole('alert').getByText('Too many wrong passwords').waitFor();
  const timer = page.getByRole('timer');
  const before = await timer.innerText();
  expect(before).toMatch(/1[45]:\d\d$/);
  await expect.poll(() => timer.innerText()).not.toBe(before);

  await page.getByRole('link', { name: 'Forgot your password?' }).click();
  await page.getByLabel('E-mail').fill(HOPPER);
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await page.getByText('a link is on its way').waitFor();
  const link = await firstMailedLink(system, HOPPER);

  await choosePassword(page, link, 'a third one, then');
  await page.getByText('Your password is changed.').waitFor();
  await page.getByRole('link', { name: 'Sign in' }).click();
  await fillSignIn(page, HOPPER, 'a third one, then');
  await page.getByRole('button', { name: 'Account of Grace Hopper' }).waitFor();
  await signOut(page, 'Grace Hopper');

  await choosePassword(page, link, 'and a fourth one');
  await page.getByText('it was used already').waitFor();
});

test('a password can be looked at, and caps lock is told of while it is on', async () => {
  const { page } = laptop;
  await page.goto(`${system.url}/teacher/sign-in`);
  const password = page.getByLabel('Password', { exact: true });
  await password.fill('nor a butterfly');
  expect(await password.getAttribute('type')).toBe('password');
  await page.getByRole('button', { name: 'Show password' }).click();
  expect(await password.getAttribute('type')).toBe('text');
  await page.getByRole('button', { name: 'Hide password' }).click();
  expect(await password.getAttribute('type')).toBe('password');
  // A driven keyboard has no lamp to switch on, so the keys come with it on.
  const press = (modifierCapsLock: boolean) =>
    password.evaluate(
      (input, lock) => input.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, modifierCapsLock: lock })),
      modifierCapsLock,
    );
  await press(true);
  await page.getByText('Caps lock is on.').waitFor();
  await press(false);
  await page.getByText('Caps lock is on.').waitFor({ state: 'detached' });
});

test('without a network a sign-in says so at once, and works when it is back', async () => {
  const { page, context } = laptop;
  await page.goto(`${system.url}/teacher/sign-in`);
  await page.getByLabel('E-mail').waitFor();
  await context.setOffline(true);
  await fillSignIn(page, HOPPER, 'a third one, then');
  await page.getByRole('alert').getByText('Rollcall cannot be reached.').waitFor();
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Account of Grace Hopper' }).waitFor();
});

test('by the domain of the e-mail: the form says which, and a wrong one is told at its field', async () => {
  await using domain = await startSystem({
    env: { TEACHER_REGISTRATION: 'domain', TEACHER_EMAIL_DOMAINS: 'staff.example.edu,example.org' },
  });
  await using browser = await launchBrowser();
  const { page } = browser;
  await page.goto(`${domain.url}/teacher/register`);
  await page.getByText('Your address at staff.example.edu or example.org.').waitFor();
  await page.getByLabel('Full name').fill(IDA.name);
  await page.getByLabel('E-mail').fill(IDA.email);
  await page.getByLabel('Password', { exact: true }).fill(IDA.password);
  await page.getByRole('button', { name: 'Create account' }).click();
  expect(await problemAt(page, 'E-mail')).toContain('with an address at staff.example.edu or example.org');
  await page.getByLabel('E-mail').fill('ida@example.org');
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('button', { name: `Account of ${IDA.name}` }).waitFor();
});

test.each([
  { colorScheme: 'light', locale: 'en-GB', words: { signIn: 'Sign in', account: 'Your account' } },
  { colorScheme: 'dark', locale: 'ar', words: { signIn: 'تسجيل الدخول', account: 'حسابك' } },
] as const)('every screen is calm, accessible and as wide as a phone ($colorScheme, $locale)', async (look) => {
  await using phone = await launchBrowser({ context: { ...look, viewport: { width: 360, height: 640 } } });
  await watchLayoutShift(phone.context);
  const { page } = phone;
  const expectGood = async (path: string) => {
    await page.goto(`${system.url}/teacher/${path}`);
    await page.locator('form').first().waitFor();
    expect(await accessibilityProblems(page), path).toEqual([]);
    expect(await layoutShift(page), path).toBeLessThan(0.05);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(360);
    expect(await page.evaluate(() => document.documentElement.dir), path).toBe(look.locale === 'ar' ? 'rtl' : 'ltr');
  };
  for (const path of ['sign-in', 'register', 'forgot-password', 'reset#nothing']) await expectGood(path);
  await page.goto(`${system.url}/teacher/sign-in`);
  await page.getByRole('heading', { name: look.words.signIn }).waitFor();
  await page.locator('[name=email]').fill('ida.rhodes@school.example');
  await page.locator('[name=password]').fill(IDA.password);
  await page.locator('[type=submit]').click();
  await page.getByRole('heading', { name: look.words.signIn }).waitFor({ state: 'detached' });
  await expectGood('account');
  await page.getByRole('heading', { level: 1, name: look.words.account }).waitFor();
});

/** What stands below a field of the page that was not accepted. */
async function problemAt(page: Page, label: string): Promise<string> {
  const field = page.getByLabel(label, { exact: true });
  await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true');
  return field.evaluate((input) =>
    (input.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent)
      .join(' '),
  );
}
