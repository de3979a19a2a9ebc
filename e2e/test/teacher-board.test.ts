import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, type RunningBrowser } from '../src/browser';
import { startSystem, type System } from '../src/system';
import { signIn, startSession } from './people';
import { readQr } from './read-qr';
import { signedIn, type Api } from './signed-in';
import { digTunnel } from './tunnel';

// The session page: on the wall, on several screens, under the teacher's hands, and through a network that comes and goes.

let system: System;
let teacher: RunningBrowser;
let api: Api;
let sessionId: string;

beforeAll(async () => {
  system = await startSystem();
  api = await signedIn(system.url, 'teacher@example.com');
  teacher = await launchBrowser({ context: { viewport: { width: 1600, height: 900 }, locale: 'en-GB' } });
  await teacher.context.addInitScript(noteWakeLocks);
  await signIn(teacher.page, `${system.url}/teacher/`, 'teacher@example.com');
  await startSession(teacher.page);
  sessionId = new URL(teacher.page.url()).pathname.split('/').at(-1) ?? '';
  // At its start the app asks for an earlier login, and 401 is the answer that there is none.
  teacher.takeProblems();
});

afterAll(async () => {
  await teacher?.[Symbol.asyncDispose]();
  await system?.stop();
});

test('the projector fills the screen with the code, names the class, and shows no student until it is asked to', async () => {
  const { page } = teacher;
  await scan(1);
  await row(page, 'Marked', 'Ada Lovelace').waitFor();
  await page.getByRole('link', { name: 'Full screen' }).click();
  await page.getByRole('button', { name: 'Leave full screen' }).waitFor();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await page.getByRole('heading', { level: 1, name: 'Algorithms and Data Structures' }).waitFor();
  await page.getByText(/^1\s*of 30 here$/).waitFor();
  await page.getByRole('timer', { name: /New code in/ }).waitFor();
  const [screen, code] = [page.viewportSize(), await codeOn(page).boundingBox()];
  expect(code?.height).toBeGreaterThan(0.95 * (screen?.height ?? 0));
  expect(await page.locator('body').innerText()).not.toContain('Ada Lovelace');

  await page.getByRole('button', { name: 'Show names' }).click();
  await page.getByText('Ada Lovelace').waitFor();
  await scan(2);
  await page.getByText('Alan Turing').waitFor();
  await page.getByRole('button', { name: 'Hide names' }).click();
  expect(await page.locator('body').innerText()).not.toMatch(/Ada Lovelace|Alan Turing/);
  await page.getByRole('button', { name: 'Leave full screen' }).click();
  await page.getByRole('button', { name: 'End session' }).waitFor();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement === null)).toBe(true);
});

test('the screen is kept awake while a code is on it', async () => {
  const asked = await teacher.page.evaluate((): string[] => Reflect.get(window, 'wakeLocks'));
  expect(asked).toContain('screen');
});

test('two screens show the same code, before and after "New code now"', async () => {
  const { page } = teacher;
  const wall = await teacher.context.newPage();
  await wall.goto(`${system.url}/teacher/sessions/${sessionId}/projector`);
  const before = await linkOn(page);
  expect(await linkOn(wall)).toBe(before);
  await page.getByRole('button', { name: 'New code now' }).click();
  await page.getByText('A new code is on the screen.').waitFor();
  await expect.poll(() => linkOn(wall)).not.toBe(before);
  expect(await linkOn(page)).toBe(await linkOn(wall));
  await wall.close();
});

test('the roster fills in live, and is looked through by name and by mark', async () => {
  const { page } = teacher;
  await scan(3);
  await row(page, 'Marked', 'Amina Yusuf').getByText('Present').waitFor();
  await row(page, 'Not yet here', 'Amina Yusuf').waitFor({ state: 'detached' });
  await expectHere(page, 3);
  const search = page.getByRole('searchbox', { name: 'Search students' });
  await search.fill('bjorn');
  await expect.poll(() => namesIn(page, 'Not yet here')).toEqual(['Björn Þórsson']);
  expect(await namesIn(page, 'Marked')).toEqual([]);
  await search.fill('');
  await page.getByRole('combobox', { name: 'Marks to show' }).selectOption('Present');
  await expect.poll(() => namesIn(page, 'Not yet here')).toEqual([]);
  expect((await namesIn(page, 'Marked')).toSorted()).toEqual(['Ada Lovelace', 'Alan Turing', 'Amina Yusuf']);
  await page.getByRole('combobox', { name: 'Marks to show' }).selectOption('All marks');
});

test('a letter marks the student in focus and leads on to the next one; a press takes it back', async () => {
  const { page } = teacher;
  await row(page, 'Not yet here', 'Björn Þórsson').getByRole('button').first().focus();
  await page.keyboard.press('p');
  await row(page, 'Marked', 'Björn Þórsson').getByText('Present').waitFor();
  await expectFocusOn(page, 'Chiara Esposito');
  await page.keyboard.press('ArrowDown');
  await expectFocusOn(page, 'Daniel O’Connor');
  await page.keyboard.press('l');
  await row(page, 'Marked', 'Daniel O’Connor').getByText('Late').waitFor();
  await expectHere(page, 5);
  await toast(page, 'Daniel O’Connor: Late.').getByRole('button', { name: 'Undo' }).click();
  await row(page, 'Not yet here', 'Daniel O’Connor').waitFor();
  await expectHere(page, 4);
  await expect.poll(() => storedMark('Daniel O’Connor')).toBeNull();
  expect(await storedMark('Björn Þórsson')).toBe('present');
});

test('a change takes a reason, and the history tells all that happened to the mark', async () => {
  const { page } = teacher;
  await row(page, 'Marked', 'Ada Lovelace').getByRole('button').first().click();
  const dialog = page.getByRole('dialog', { name: 'Ada Lovelace' });
  await dialog.getByRole('radio', { name: 'Excused' }).check({ force: true });
  await dialog.getByRole('button', { name: 'Doctor’s note' }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await toast(page, 'Ada Lovelace: Excused.').waitFor();
  await row(page, 'Marked', 'Ada Lovelace').getByText('Excused').waitFor();
  await expectHere(page, 3);

  await row(page, 'Marked', 'Ada Lovelace').getByRole('button').first().click();
  const history = dialog.getByRole('region', { name: 'History of this mark' }).getByRole('listitem');
  await history.nth(1).waitFor();
  const [first, second] = await history.allInnerTexts();
  expect(first).toMatch(/^Present\s+Ada Lovelace · /);
  expect(second).toMatch(/^Present → Excused\s+Grace Hopper · .*\s+Doctor’s note$/);
  await page.keyboard.press('Escape');
});

test('a lost connection is shown, and heals without a reload and without a gap', async () => {
  await using tunnel = await digTunnel(system.url);
  await using browser = await launchBrowser({ context: { viewport: { width: 1600, height: 900 } } });
  const { page } = browser;
  await signIn(page, `${tunnel.url}/teacher/sessions/${sessionId}`, 'teacher@example.com');
  await row(page, 'Marked', 'Ada Lovelace').waitFor();
  await page.evaluate(() => Reflect.set(window, 'sameLoad', true));
  const before = await present();

  tunnel.cut();
  await page.getByText('Connection lost. Reconnecting…').waitFor();
  await page.getByText(/^As of \d+:\d\d/).waitFor();
  for (const student of [10, 11, 12, 13, 14]) await scan(student);
  const { studentId } = await entryOf('Alan Turing');
  await api.attendance.change.mutate({ sessionId, studentId, status: 'late' });
  await expectHere(page, before);

  tunnel.mend();
  await page.getByText('Connection lost. Reconnecting…').waitFor({ state: 'hidden' });
  await expectHere(page, before + 5);
  for (const name of ['Gabriel dos Santos Pereira', 'Hana Nováková', 'Ines Müller', 'Jamal Washington']) {
    await row(page, 'Marked', name).getByText('Present').waitFor();
  }
  await row(page, 'Marked', 'Alan Turing').getByText('Late').waitFor();
  expect(await page.evaluate((): unknown => Reflect.get(window, 'sameLoad'))).toBe(true);
});

test('a server that was killed and started again is found again, with all that it had', async () => {
  const { page } = teacher;
  await page.evaluate(() => Reflect.set(window, 'sameLoad', true));
  const before = await present();
  await system.kill9();
  await page.getByText('Connection lost. Reconnecting…').waitFor();
  await system.restart();
  await scan(20);
  await scan(21);
  await page.getByText('Connection lost. Reconnecting…').waitFor({ state: 'hidden' });
  await expectHere(page, before + 2);
  await row(page, 'Marked', 'Priya Raghunathan').getByText('Present').waitFor();
  expect(await page.evaluate((): unknown => Reflect.get(window, 'sameLoad'))).toBe(true);
  // While nobody answered, the browser noted each try.
  teacher.takeProblems();
});

test('the end is summed up, and several marks are set right at once', async () => {
  const { page } = teacher;
  const here = await present();
  await page.getByRole('button', { name: 'End session' }).click();
  const question = page.getByRole('alertdialog', { name: 'End this session?' });
  await question.getByText(`${here} of 30 students are here.`).waitFor();
  await question.getByRole('button', { name: 'End session' }).click();
  const summary = page.getByRole('region', { name: 'Summary' });
  const absent = 30 - here - 1;
  await expect.poll(() => summary.innerText()).toMatch(new RegExp(`${here}\\s*of 30 here[^]*Absent\\s*${absent}`));

  await page.getByRole('combobox', { name: 'Marks to show' }).selectOption('Absent');
  await page.getByRole('button', { name: 'Change several' }).click();
  await page.getByRole('checkbox', { name: 'Choose Chiara Esposito' }).check();
  await page.getByRole('checkbox', { name: 'Choose Daniel O’Connor' }).check();
  await page.getByText('2 students are chosen. Which mark?').waitFor();
  await page.getByRole('group', { name: 'Change several' }).getByRole('button', { name: 'Excused' }).click();
  await toast(page, '2 students: Excused.').waitFor();
  await expect.poll(() => summary.innerText()).toMatch(new RegExp(`Absent\\s*${absent - 2}\\s*Excused\\s*3`));
  expect(await storedMark('Chiara Esposito')).toBe('excused');
  expect(teacher.takeProblems()).toEqual([]);
});

/** A student marks the own attendance with the code that is on now. */
async function scan(number: number): Promise<void> {
  const student = await signedIn(system.url, `student${number}@example.com`);
  const { code } = await api.sessions.board.query({ sessionId });
  await student.attendance.mark.mutate({ qrToken: code?.token ?? '' });
}

async function present(): Promise<number> {
  return (await api.sessions.board.query({ sessionId })).totalPresent;
}

async function entryOf(name: string) {
  const { roster } = await api.sessions.board.query({ sessionId });
  const entry = roster.find(({ studentName }) => studentName === name);
  if (!entry) throw new Error(`${name} is not in the class`);
  return entry;
}

async function storedMark(name: string): Promise<string | null> {
  return (await entryOf(name)).status;
}

function codeOn(page: Page): Locator {
  return page.getByRole('img', { name: /QR code of this session/ });
}

/** What a camera reads off a screen. */
async function linkOn(page: Page): Promise<string> {
  return readQr(await codeOn(page).screenshot());
}

function row(page: Page, list: 'Marked' | 'Not yet here', name: string): Locator {
  return page.getByRole('region', { name: list }).getByRole('listitem').filter({ hasText: name });
}

function namesIn(page: Page, list: 'Marked' | 'Not yet here'): Promise<string[]> {
  return page.getByRole('region', { name: list }).locator('[data-student] bdi:first-child').allInnerTexts();
}

function toast(page: Page, text: string): Locator {
  return page.getByRole('dialog').filter({ hasText: text });
}

async function expectHere(page: Page, count: number): Promise<void> {
  await page.getByText(new RegExp(`^${count}\\s*of 30 here$`)).waitFor();
}

async function expectFocusOn(page: Page, name: string): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain(name);
}

/** Runs in the page before its own scripts: notes what it asks of the screen, and lets the browser decide as ever. */
function noteWakeLocks(): void {
  // A page that has not been reached yet is no secure one.
  if (!('wakeLock' in navigator)) return;
  const asked: string[] = [];
  Reflect.set(window, 'wakeLocks', asked);
  const request = navigator.wakeLock.request.bind(navigator.wakeLock);
  navigator.wakeLock.request = (type) => {
    asked.push(type ?? 'screen');
    return request(type);
  };
}
