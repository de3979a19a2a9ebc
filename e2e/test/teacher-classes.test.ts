import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, type RunningBrowser } from '../src/browser';
import { startSystem, type System } from '../src/system';
import { signIn } from './people';

// Running classes: from the first one to the archive.

let system: System;
let teacher: RunningBrowser;

beforeAll(async () => {
  system = await startSystem();
  teacher = await launchBrowser({ context: { viewport: { width: 1280, height: 900 } } });
  await signIn(teacher.page, `${system.url}/teacher/classes`, 'teacher@example.com');
  await teacher.page.getByRole('link', { name: /Linear Algebra/ }).waitFor();
  // At its start the app asks for an earlier login, and 401 is the answer that there is none.
  teacher.takeProblems();
});

afterAll(async () => {
  await teacher?.[Symbol.asyncDispose]();
  await system?.stop();
});

test('a class is created with a name and a code; a code that another class has is told of at its field', async () => {
  const { page } = teacher;
  await page.getByRole('button', { name: 'Create class' }).click();
  const dialog = page.getByRole('dialog', { name: 'Create a class' });
  await dialog.getByLabel('Name').fill('Probability');
  await dialog.getByLabel('Code').fill('math-201');
  await dialog.getByRole('button', { name: 'Create class' }).click();
  await dialog.getByText('Another class has this code already').waitFor();
  // The refusal is what was asked for; the browser notes every answer of 400 and more.
  expect(teacher.takeProblems()).toHaveLength(1);
  await dialog.getByLabel('Code').fill('prob-301');
  await dialog.getByRole('button', { name: 'Create class' }).click();
  await page.getByRole('heading', { level: 1, name: 'Probability' }).waitFor();
});

test('settings are saved together and are there after a reload', async () => {
  const { page } = teacher;
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('radio', { name: /With a join code/ }).check();
  await page.getByLabel('Join code', { exact: true }).fill('open-sesame');
  await page.getByRole('radio', { name: /Every 10 seconds/ }).check();
  await page.getByLabel('Places').fill('25');
  await page.getByLabel('Late after').fill('5');
  await page.getByRole('combobox', { name: 'Time zone' }).fill('new york');
  await page.getByRole('option', { name: /America\/New York/ }).click();
  await page.getByRole('checkbox', { name: /see each other's names/ }).check();
  await page.getByRole('button', { name: 'Save changes' }).click();
  await page.getByText('All changes are saved.').waitFor();
  await page.reload();
  await page.getByText('All changes are saved.').waitFor();
  expect(await page.getByLabel('Join code', { exact: true }).inputValue()).toBe('open-sesame');
  expect(await page.getByRole('radio', { name: /Every 10 seconds/ }).isChecked()).toBe(true);
  expect(await page.getByLabel('Places').inputValue()).toBe('25');
  expect(await page.getByLabel('Late after').inputValue()).toBe('5');
  expect(await page.getByRole('combobox', { name: 'Time zone' }).inputValue()).toBe('America/New York');
  expect(await page.getByRole('checkbox', { name: /see each other's names/ }).isChecked()).toBe(true);
});

test('unsaved settings are not left behind by a slip, neither by a link nor by the back button', async () => {
  const { page } = teacher;
  await page.getByLabel('Name', { exact: true }).fill('Probability Theory');
  await page.getByRole('link', { name: 'Sessions' }).click();
  const question = page.getByRole('alertdialog', { name: 'Leave without saving?' });
  await question.getByRole('button', { name: 'Keep editing' }).click();
  await question.waitFor({ state: 'hidden' });
  expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Probability Theory');

  // Not goBack(), which waits for a page that does not come.
  await page.evaluate(() => history.back());
  await question.getByRole('button', { name: 'Leave' }).click();
  await page.getByRole('button', { name: 'Schedule sessions' }).waitFor();
  await page.getByRole('link', { name: 'Settings' }).click();
  expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Probability');
});

test('an archived class leaves the list, is found among the archived ones, and comes back', async () => {
  const { page } = teacher;
  await page.getByRole('button', { name: 'Archive class' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Archive class' }).click();
  await page.getByText('This class is archived').waitFor();

  await page.getByRole('main').getByRole('link', { name: 'Classes' }).click();
  await page.getByRole('link', { name: /Linear Algebra/ }).waitFor();
  expect(await page.getByRole('link', { name: /Probability/ }).count()).toBe(0);
  await page.getByRole('button', { name: 'Archived' }).click();
  await page.getByRole('link', { name: /Probability/ }).click();
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await page.getByText('This class is archived').waitFor({ state: 'hidden' });
});

test('the search asks the server, stays in the address, and leads back from nothing', async () => {
  const { page } = teacher;
  await page.goto(`${system.url}/teacher/classes`);
  await page.getByRole('searchbox', { name: 'Search by name or code' }).fill('prob-');
  await page.getByRole('link', { name: /Linear Algebra/ }).waitFor({ state: 'detached' });
  await page.getByRole('link', { name: /Probability/ }).waitFor();
  await expect.poll(() => new URL(page.url()).search).toBe('?q=prob-');
  await page.getByRole('searchbox').fill('alchemy');
  await page.getByRole('heading', { name: /No class fits/ }).waitFor();
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.getByRole('link', { name: /Linear Algebra/ }).waitFor();
  expect(teacher.takeProblems()).toEqual([]);
});
