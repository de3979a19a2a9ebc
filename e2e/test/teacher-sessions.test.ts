import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, type RunningBrowser } from '../src/browser';
import { startSystem, type System } from '../src/system';
import { signIn } from './people';
import { signedIn, type Api } from './signed-in';

// Sessions: planned, moved, cancelled and started; by a teacher in Berlin whose class goes by the clock of New York.

const ZONE = 'America/New_York';
const DAY_MS = 24 * 60 * 60 * 1000;

let system: System;
let teacher: RunningBrowser;
let api: Api;
let classId: string;
let classPage: string;

beforeAll(async () => {
  system = await startSystem();
  api = await signedIn(system.url, 'teacher@example.com');
  const made = await api.classes.create.mutate({ name: 'Operating Systems', code: 'OS-1', timeZone: ZONE });
  classId = made.class.id;
  classPage = `${system.url}/teacher/classes/${classId}`;
  teacher = await launchBrowser({
    context: { viewport: { width: 1280, height: 900 }, locale: 'en-GB', timezoneId: 'Europe/Berlin' },
  });
  await signIn(teacher.page, `${system.url}/teacher/`, 'teacher@example.com');
  await teacher.page.getByRole('heading', { name: 'Your week' }).waitFor();
  // At its start the app asks for an earlier login, and 401 is the answer that there is none.
  teacher.takeProblems();
});

afterAll(async () => {
  await teacher?.[Symbol.asyncDispose]();
  await system?.stop();
});

test('a series over the change of the clocks keeps its clock time, and is what its preview showed', async () => {
  const { page } = teacher;
  const firstDate = dateIn(new Date(nextClockChange().getTime() - 9 * DAY_MS));
  const lastDate = dateIn(new Date(Date.parse(firstDate) + 20 * DAY_MS));
  await page.goto(classPage);
  await page.getByRole('button', { name: 'Schedule sessions' }).click();
  const dialog = page.getByRole('dialog', { name: 'Schedule sessions' });
  await dialog.getByText('Times are on the clock of New York.').waitFor();
  await fillTimes({ date: firstDate, start: '10:15', end: '11:45' });
  await dialog.getByRole('checkbox', { name: 'Repeat every week' }).check();
  await dialog.getByRole('button', { name: weekdayOf(firstDate, 2), exact: true }).click();
  await dialog.getByLabel('Repeat until').fill(lastDate);
  const preview = dialog.getByRole('group', { name: /^\d+ sessions$/ });
  await preview.getByText('6 sessions').waitFor();
  const planned = await preview.getByRole('listitem').allInnerTexts();
  expect(planned.filter((text) => text.includes('10:15–11:45'))).toHaveLength(6);

  // Holidays are left out, and one that was none is taken in again.
  await preview.getByRole('checkbox').nth(2).uncheck();
  await preview.getByRole('checkbox').nth(4).uncheck();
  await preview.getByText('4 sessions').waitFor();
  await preview.getByRole('checkbox').nth(4).check();
  await preview.getByText('5 sessions').waitFor();
  await dialog.getByRole('button', { name: 'Schedule series' }).click();
  await page.getByText('5 sessions are scheduled.').waitFor();

  const kept = planned.filter((_, index) => index !== 2).map((text) => text.replace('\n', ', '));
  expect(await comingUp()).toEqual(kept.map((text) => `${text} (New York time)`));
  const hours = new Set((await stored()).map(({ startTime }) => startTime.slice(11, 16)));
  expect([...hours].toSorted()).toEqual(['14:15', '15:15']);
});

test('one session of the series is moved alone, and then one with all that follow', async () => {
  const { page } = teacher;
  const before = await stored();
  await open(1);
  await page.getByRole('button', { name: 'Move' }).click();
  const dialog = page.getByRole('dialog', { name: 'Move this session' });
  expect(await dialog.getByLabel('Start').inputValue()).toBe('10:15');
  await fillTimes({ start: '16:00', end: '17:30' });
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByText('The session is moved.').waitFor();
  await page.getByText(/, 16:00–17:30 \(New York time\)/).waitFor();
  expect(await clocks()).toEqual(['10:15', '16:00', '10:15', '10:15', '10:15']);

  await open(2);
  await page.getByRole('button', { name: 'Move' }).click();
  await fillTimes({ start: '08:00', end: '09:30' });
  await dialog.getByRole('radio', { name: /all that follow/ }).check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByText('3 sessions are moved.').waitFor();
  expect(await clocks()).toEqual(['10:15', '16:00', '08:00', '08:00', '08:00']);
  expect((await stored()).map(({ date }) => date)).toEqual(before.map(({ date }) => date));
});

test('a session is cancelled alone, and then one with all that follow', async () => {
  const { page } = teacher;
  const before = await stored();
  await open(1);
  await page.getByRole('button', { name: 'Cancel session' }).click();
  const question = page.getByRole('alertdialog', { name: 'Cancel this session?' });
  await question.getByRole('button', { name: 'Keep it' }).click();
  await question.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Cancel session' }).click();
  await question.getByRole('button', { name: 'Cancel session' }).click();
  await page.getByRole('heading', { level: 1, name: 'Operating Systems' }).waitFor();
  await expect.poll(comingUp).toHaveLength(4);

  await open(2);
  await page.getByRole('button', { name: 'Cancel session' }).click();
  await question.getByRole('radio', { name: /all that follow/ }).check();
  await question.getByRole('button', { name: 'Cancel session' }).click();
  await expect.poll(comingUp).toHaveLength(2);
  expect((await stored()).map(({ date }) => date)).toEqual([before[0]?.date, before[2]?.date]);
});

test('what cannot be is told at its field while the dialog is still open', async () => {
  const { page } = teacher;
  await page.goto(classPage);
  await page.getByRole('button', { name: 'Schedule sessions' }).click();
  const dialog = page.getByRole('dialog', { name: 'Schedule sessions' });
  await fillTimes({ date: dateIn(new Date(Date.now() + 3 * DAY_MS)), start: '10:00', end: '10:00' });
  await dialog.getByRole('checkbox', { name: 'Repeat every week' }).check();
  await dialog.getByText('Must not be the same as the start').waitFor();
  expect(teacher.takeProblems()).toHaveLength(1);
  await page.keyboard.press('Escape');
});

test('the week shows a session on its day, with its class, and what is on today on top', async () => {
  const { page } = teacher;
  // Not tomorrow, which has another name once it is past midnight.
  const later = dayInBerlin(2);
  await page.goto(classPage);
  await page.getByRole('button', { name: 'Schedule sessions' }).click();
  await fillTimes({ date: later.date, start: '09:00', end: '10:00' });
  await page.getByRole('dialog').getByRole('button', { name: 'Schedule session' }).click();
  await page.getByText('The session is scheduled.').waitFor();

  await page.getByRole('link', { name: 'Today' }).click();
  const day = page.getByRole('region', { name: later.name });
  await day.getByRole('link', { name: /09:00–10:00 \(New York time\).*Operating Systems.*Scheduled/s }).waitFor();
  const today = page.getByRole('region', { name: 'Today' });
  await today.getByRole('link', { name: /Linear Algebra.*Not started yet/s }).waitFor();
  await day.getByRole('link').click();
  await page.getByRole('heading', { name: 'It is too early to start' }).waitFor();
  expect(await page.getByRole('button', { name: 'Start session' }).isDisabled()).toBe(true);
});

test('the start page proposes the class whose session is due, whatever the alphabet says', async () => {
  const { page } = teacher;
  await api.classes.create.mutate({ name: 'Aesthetics', code: 'AES-1' });
  await page.goto(`${system.url}/teacher/`);
  const choice = page.getByLabel('Class');
  await choice.waitFor();
  expect(await choice.locator('option').first().innerText()).toBe('Aesthetics');
  expect(await choice.locator('option:checked').innerText()).toMatch(/Linear Algebra|Algorithms and Data Structures/);
});

test('from the start page one press puts a code on the screen; a second one goes on with that session', async () => {
  const { page } = teacher;
  await page.getByRole('link', { name: 'Today' }).click();
  await startNow();
  const session = page.url();
  await page.getByRole('link', { name: 'Today' }).click();
  const running = page.getByRole('region', { name: 'Today' }).getByRole('link', { name: /Operating Systems/ });
  await running.getByText('Taking attendance').waitFor();
  await startNow();
  expect(page.url()).toBe(session);
  // Of the demo's class a session is due: that one is started, and no other beside it.
  await page.getByRole('link', { name: 'Today' }).click();
  const due = page.getByRole('region', { name: 'Today' }).getByRole('link', { name: /Linear Algebra/ });
  const address = await due.getAttribute('href');
  await page.getByLabel('Class').selectOption('Linear Algebra');
  await page.getByRole('button', { name: 'Start now' }).click();
  await page.getByRole('img', { name: /QR code of this session/ }).waitFor();
  expect(new URL(page.url()).pathname).toBe(address);
  expect(teacher.takeProblems()).toEqual([]);
});

async function startNow(): Promise<void> {
  const { page } = teacher;
  await page.getByLabel('Class').selectOption('Operating Systems');
  await page.getByLabel('How long').selectOption('45 minutes');
  await page.getByRole('button', { name: 'Start now' }).click();
  await page.getByRole('img', { name: /QR code of this session/ }).waitFor();
}

async function fillTimes({ date, start, end }: { date?: string; start: string; end: string }): Promise<void> {
  const dialog = teacher.page.getByRole('dialog');
  if (date !== undefined) await dialog.getByLabel(/date/i).first().fill(date);
  await dialog.getByLabel('Start').fill(start);
  await dialog.getByLabel('End', { exact: true }).fill(end);
}

/** Opens one of the sessions that come, by its place in the list. */
async function open(index: number): Promise<void> {
  await teacher.page.goto(classPage);
  await teacher.page.getByRole('region', { name: 'Coming up' }).getByRole('link').nth(index).click();
  await teacher.page.getByRole('button', { name: 'Move' }).waitFor();
}

/** The sessions that the class's page announces, as it words them. */
async function comingUp(): Promise<string[]> {
  const times = teacher.page.getByRole('region', { name: 'Coming up' }).locator('time');
  return times.allInnerTexts();
}

/** What is stored, soonest first: on which day of the class's calendar, and when. */
async function stored(): Promise<{ date: string; startTime: string }[]> {
  const { sessions } = await api.sessions.byClass.query({ classId, limit: 100 });
  const coming = sessions.filter(({ status }) => status === 'scheduled').map(({ startTime }) => startTime);
  return coming.toSorted().map((startTime) => ({ date: dateIn(new Date(startTime)), startTime }));
}

/** When they begin by the class's clock. */
async function clocks(): Promise<string[]> {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, timeStyle: 'short' });
  return (await stored()).map(({ startTime }) => format.format(new Date(startTime)));
}

/** The next day on which New York changes its clocks, far enough ahead for sessions before it. */
function nextClockChange(): Date {
  const hour = new Intl.DateTimeFormat('en', { timeZone: ZONE, timeZoneName: 'longOffset' });
  const offset = (day: Date) => hour.formatToParts(day).find(({ type }) => type === 'timeZoneName')?.value;
  const days = Array.from({ length: 366 }, (_, index) => new Date(Date.now() + (index + 12) * DAY_MS));
  const change = days.find((day) => offset(day) !== offset(new Date(day.getTime() + DAY_MS)));
  if (!change) throw new Error('New York keeps one time all year now');
  return change;
}

/** 2026-11-25, by the calendar of the class. */
function dateIn(time: Date, timeZone = ZONE): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(time);
}

/** The weekday so many days after a date, as the form's buttons are called. */
function weekdayOf(date: string, daysLater: number): string {
  const day = new Date(Date.parse(date) + daysLater * DAY_MS);
  return new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' }).format(day);
}

/** A day of the reader's calendar, and what the week calls it. */
function dayInBerlin(daysLater: number): { date: string; name: string } {
  const date = dateIn(new Date(Date.now() + daysLater * DAY_MS), 'Europe/Berlin');
  const long = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  return { date, name: new Intl.DateTimeFormat('en-GB', long).format(new Date(date)) };
}
