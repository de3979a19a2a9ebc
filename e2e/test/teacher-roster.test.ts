import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, type RunningBrowser } from '../src/browser';
import { startSystem, type System } from '../src/system';
import { signIn } from './people';
import { readQr } from './read-qr';
import { classIdOf, signedIn, type Api } from './signed-in';

// Who is in a class: found, added, removed, taken from a list, and invited.

let system: System;
let teacher: RunningBrowser;
let api: Api;
let classId: string;
const phones: RunningBrowser[] = [];

beforeAll(async () => {
  system = await startSystem();
  api = await signedIn(system.url, 'teacher@example.com');
  classId = await classIdOf(api, 'MATH-201');
  teacher = await launchBrowser({
    context: { viewport: { width: 1280, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'] },
  });
  await signIn(teacher.page, `${system.url}/teacher/classes`, 'teacher@example.com');
  await teacher.page.getByRole('link', { name: /Linear Algebra/ }).click();
  await teacher.page.getByRole('link', { name: 'Students', exact: true }).click();
  await teacher.page.getByText('12 places taken or kept').waitFor();
  // At its start the app asks for an earlier login, and 401 is the answer that there is none.
  teacher.takeProblems();
});

afterAll(async () => {
  for (const browser of [...phones, teacher]) await browser?.[Symbol.asyncDispose]();
  await system?.stop();
});

test('the search finds by a part of the name or the e-mail, and leads back from nothing', async () => {
  const { page } = teacher;
  const search = page.getByRole('searchbox', { name: 'Search by name or e-mail' });
  await search.fill('turing');
  await page.getByText('1 found').waitFor();
  expect(await names()).toEqual(['Alan Turing']);
  await search.fill('STUDENT3@');
  await expect.poll(names).toEqual(['Amina Yusuf']);
  await search.fill('nobody at all');
  await page.getByText('0 found').waitFor();
  expect(await names()).toEqual([]);
  await search.fill('');
  await page.getByText('12 places taken or kept').waitFor();
});

test('a student is added by e-mail; for a stranger a place is kept; a second time is told of', async () => {
  const { page } = teacher;
  await add('student20@example.com');
  await page.getByText('Priya Raghunathan is in the class now.').waitFor();
  await row('Priya Raghunathan').waitFor();
  await add('newcomer@example.org');
  await page.getByText('A place is kept for newcomer@example.org.').waitFor();
  await row('newcomer@example.org').getByText('Expected').waitFor();
  await page.getByText('14 places taken or kept').waitFor();
  expect(teacher.takeProblems()).toEqual([]);

  await add('student20@example.com');
  await page.getByText(/already/i).waitFor();
  expect(await page.getByLabel('E-mail', { exact: true }).inputValue()).toBe('student20@example.com');
  expect(teacher.takeProblems()).toHaveLength(1);
});

test('a student is removed after a question, and not without', async () => {
  const { page } = teacher;
  const remove = row('Priya Raghunathan').getByRole('button', { name: 'Remove Priya Raghunathan' });
  const question = page.getByRole('alertdialog', { name: 'Remove Priya Raghunathan from the class?' });
  await remove.click();
  await question.getByRole('button', { name: 'Cancel' }).click();
  await question.waitFor({ state: 'hidden' });
  await row('Priya Raghunathan').waitFor();
  await remove.click();
  await question.getByRole('button', { name: 'Remove' }).click();
  await row('Priya Raghunathan').waitFor({ state: 'detached' });
  await page.getByText('13 places taken or kept').waitFor();
});

test('a pasted list names each bad line, takes nothing while there is one, and all of it once it is mended', async () => {
  const { page } = teacher;
  const before = await places();
  await page.getByRole('button', { name: 'Import a list' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import students' });
  const list = ['student21@example.com, Quentin', 'no address here', 'ada@example.org, Ada Byron', 'bob@example, Bob'];
  await dialog.getByLabel('Or paste it').fill([...list, 'ada@example.org'].join('\n'));
  await dialog.getByRole('button', { name: 'Check the list' }).click();
  await dialog.getByText('3 lines are not right.').waitFor();
  expect(await problems()).toEqual([
    ['2', 'There is no e-mail.'],
    ['4', 'This is not an e-mail.'],
    ['5', 'The same e-mail stands in line 3.'],
  ]);
  expect(await dialog.getByRole('button', { name: /Import 2 students/ }).isDisabled()).toBe(true);
  expect(await places()).toEqual(before);

  const mended = [list[0], 'carol@example.org, Carol Shaw', list[2], 'bob@example.org, Bob Kahn'];
  await dialog.getByLabel('Or paste it').fill(mended.join('\n'));
  await dialog.getByRole('button', { name: 'Check the list' }).click();
  await dialog.getByText('1 student with an account will be in the class.').waitFor();
  await dialog.getByText('Places are kept for 3 who have no account yet.').waitFor();
  expect(await places()).toEqual(before);
  await dialog.getByRole('button', { name: 'Import 4 students' }).click();
  await page.getByText('4 students are imported.').waitFor();
  await row('Quentin Dubois').waitFor();
  for (const name of ['Ada Byron', 'Bob Kahn', 'Carol Shaw']) await row(name).getByText('Expected').waitFor();
  expect(await places()).toHaveLength(before.length + 4);
});

test('a file from a spreadsheet is read, its bad lines are left out by one press, and the rest is taken', async () => {
  const { page } = teacher;
  const before = await places();
  await page.getByRole('button', { name: 'Import a list' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import students' });
  // As an older Excel of a western country writes it: semicolons, its own code page, and its own end of line.
  const csv =
    'Nachname;Vorname;E-Mail\r\nMüller;Zoë;zoe@example.org\r\nOhne;Adresse;\r\nLehrerin;Eine;teacher@example.com\r\n';
  await dialog.getByLabel('Choose a CSV file').setInputFiles({
    name: 'list.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(csv, 'latin1'),
  });
  await dialog.getByRole('button', { name: 'Check the list' }).click();
  await dialog.getByText('2 lines are not right.').waitFor();
  expect(await problems()).toEqual([
    ['3', 'There is no e-mail.'],
    ['4', 'This e-mail belongs to a teacher.'],
  ]);
  await dialog.getByRole('button', { name: 'Leave out' }).click();
  await dialog.getByRole('button', { name: 'Import 1 student' }).click();
  await page.getByText('1 student is imported.').waitFor();
  await row('Müller Zoë').getByText('Expected').waitFor();
  expect(await places()).toHaveLength(before.length + 1);
  expect(teacher.takeProblems()).toEqual([]);
});

test('who opens the invite link joins; the QR code for the wall says the same', async () => {
  const { page } = teacher;
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByText('The link is copied.').waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole('button', { name: 'QR code' }).click();
  expect(readQr(await page.getByRole('img', { name: 'QR code of the invitation' }).screenshot())).toBe(link);
  await page.keyboard.press('Escape');

  await joinBy(link, 'student30@example.com');
  await page.reload();
  await page.getByRole('searchbox').fill('student30@example.com');
  await page.getByText('1 found').waitFor();
});

test('with a join code the link carries it; closed there is no link but the way to the settings', async () => {
  const { page } = teacher;
  await api.classes.update.mutate({ classId, enrolmentPolicy: 'code', joinCode: 'open sesame' });
  await page.reload();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByText('The link is copied.').waitFor();
  await joinBy(await page.evaluate(() => navigator.clipboard.readText()), 'student29@example.com');

  await api.classes.update.mutate({ classId, enrolmentPolicy: 'closed' });
  await page.reload();
  await page.getByText('Joining is closed: only you add students.').waitFor();
  expect(await page.getByRole('button', { name: 'Copy link' }).count()).toBe(0);
  await page.getByRole('link', { name: 'Change who may join' }).click();
  await page.getByRole('radio', { name: /Closed/ }).waitFor();
});

/** The row of somebody who has a place. */
function row(name: string) {
  return teacher.page.getByRole('region', { name: 'Students' }).getByRole('listitem').filter({ hasText: name });
}

function names(): Promise<string[]> {
  return teacher.page.getByRole('region', { name: 'Students' }).getByRole('link').allInnerTexts();
}

async function add(email: string): Promise<void> {
  await teacher.page.getByLabel('E-mail', { exact: true }).fill(email);
  await teacher.page.getByRole('button', { name: 'Add student' }).click();
}

/** What is stored, whatever the page shows. */
async function places(): Promise<string[]> {
  const { roster } = await api.classes.roster.query({ classId, limit: 100 });
  return roster.map(({ email }) => email);
}

/** The bad lines of the preview: number and reason. */
async function problems(): Promise<string[][]> {
  const lines = teacher.page.getByRole('region', { name: 'Lines of the list' }).getByRole('listitem');
  const texts = (await lines.allInnerTexts()).map((text) => text.split('\n').filter((part) => part !== ''));
  return texts.filter((parts) => parts.at(-1)?.endsWith('.')).map((parts) => [parts[0] ?? '', parts.at(-1) ?? '']);
}

/** A student opens the link, signs in on the way, and joins. */
async function joinBy(link: string, email: string): Promise<void> {
  const phone = await launchBrowser({
    context: { viewport: { width: 412, height: 915 }, hasTouch: true, isMobile: true },
  });
  phones.push(phone);
  await signIn(phone.page, link, email);
  await phone.page.getByRole('button', { name: /Join Linear Algebra/ }).click();
  await phone.page.getByText('Joined', { exact: true }).waitFor();
  expect(phone.page.url()).not.toContain('#');
}
