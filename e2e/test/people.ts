import type { Page } from 'playwright-core';

/** Signs a demo account in, in either app; `app` is its address. */
export async function signIn(page: Page, app: string, email: string): Promise<void> {
  await page.goto(app);
  await enter(page, email);
}

/** Signs a demo account in where the page asks for it. */
export async function enter(page: Page, email: string): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill('rollcall-demo');
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** From the teacher's start page to the running session of the demo's first class, which is due, started on the way. */
export async function startSession(page: Page): Promise<void> {
  await page.getByRole('link', { name: /Algorithms and Data Structures/ }).click();
  await page.getByRole('button', { name: 'Start session' }).click();
  await page.getByRole('img', { name: /QR code of this session/ }).waitFor();
}
