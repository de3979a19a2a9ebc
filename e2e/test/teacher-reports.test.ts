import { parse } from 'papaparse';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, type RunningBrowser } from '../src/browser';
import { startSystem, type System } from '../src/system';
import { accessibilityProblems } from './accessibility';
import { downloadBy, readXlsx } from './downloads';
import { layoutShift, watchLayoutShift } from './layout-shift';
import { signIn } from './people';

// The reports of a class, on the demo's six weeks of history: figures, charts, one student, the sheet of marks, and files.

/** A name that a spreadsheet would reckon with. */
const FORMULA = '=1+1';
const DAY_MS = 24 * 60 * 60 * 1000;

let system: System;
let teacher: RunningBrowser;
/** The address of the reports of the demo's first class. */
let reports: string;
/** One moment for all: the demo's sessions lie whole weeks before the system's start, and midnight may come in between. */
let now: number;

beforeAll(async () => {
  system = await startSystem();
  now = Date.now();
  await joinAs(FORMULA);
  teacher = await launchBrowser({ context: { viewport: { width: 1280, height: 800 } } });
  await watchLayoutShift(teacher.context);
  const { page } = teacher;
  await signIn(page, `${system.url}/teacher/classes`, 'teacher@example.com');
  await page.getByRole('link', { name: /Algorithms and Data Structures/ }).click();
  await page.getByRole('link', { name: 'Reports' }).click();
  reports = page.url();
  // At its start the app asks for an earlier login, and 401 is the answer that there is none.
  teacher.takeProblems();
});

afterAll(async () => {
  await teacher?.[Symbol.asyncDispose]();
  await system?.stop();
});

test('the days asked for decide the figures, stay in the address, and are there after a reload', async () => {
  const { page } = teacher;
  expect(await figure('Sessions')).toBe('6');
  await page.getByRole('button', { name: 'Last 4 weeks' }).click();
  await expectFigure('Sessions', '3');
  expect(new URL(page.url()).searchParams.get('from')).toBe(dayAgo(27));

  await page.getByLabel('From').fill(dayAgo(36));
  await page.getByLabel('To').fill(dayAgo(20));
  await expectFigure('Sessions', '3');
  await page.reload();
  await expectFigure('Sessions', '3');
  expect(await page.getByLabel('From').inputValue()).toBe(dayAgo(36));
  expect(await page.getByRole('button', { pressed: true }).count()).toBe(0);

  await page.getByRole('button', { name: 'All', exact: true }).click();
  await expectFigure('Sessions', '6');
  expect(new URL(page.url()).search).toBe('');
});

test('days that there are not are told of, and days without a session have the way out', async () => {
  const { page } = teacher;
  await page.goto(`${reports}?from=${dayAgo(1)}&to=${dayAgo(9)}`);
  await page.getByRole('alert').filter({ hasText: 'The last day lies before the first.' }).waitFor();
  await page.goto(`${reports}?from=tomorrow`);
  await page.getByRole('alert').filter({ hasText: 'There is no such day' }).waitFor();
  await page.goto(`${reports}?to=2001-01-01`);
  await page.getByRole('heading', { name: 'No sessions in these days' }).waitFor();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expectFigure('Sessions', '6');
});

test('a chart and the table behind it say the same', async () => {
  const overTime = card('Attendance over time');
  await overTime.getByText('Show as table').click();
  const told = await percentages(overTime);
  expect(told).toHaveLength(6);
  // The chart's code comes after the page.
  await expect.poll(() => drawnPercentages(overTime)).toHaveLength(6);
  const drawn = await drawnPercentages(overTime);
  for (const [index, percent] of drawn.entries()) expect(Math.abs(percent - (told[index] ?? NaN))).toBeLessThan(1);

  const byWeekday = card('By weekday');
  await byWeekday.getByText('Show as table').click();
  expect(await percentages(byWeekday)).toEqual([Number.parseInt(await figure('Attendance'), 10)]);
  expect(await byWeekday.locator('.recharts-label-list').textContent()).toBe(await figure('Attendance'));
});

test('those at risk can be shown alone, and a column’s head sorts by it', async () => {
  const { page } = teacher;
  await page.getByRole('checkbox', { name: 'At risk only' }).check();
  expect(await studentNames()).toEqual(['Gabriel dos Santos Pereira', 'Priya Raghunathan', 'Zoë van den Berg']);
  expect(await figure('At risk')).toBe('3');
  await page.getByRole('checkbox', { name: 'At risk only' }).uncheck();
  expect(await studentNames()).toHaveLength(31);
  await page.getByRole('button', { name: 'Absences' }).click();
  expect((await studentNames()).slice(0, 3)).toEqual([
    'Gabriel dos Santos Pereira',
    'Priya Raghunathan',
    'Zoë van den Berg',
  ]);
  expect(await page.getByRole('columnheader', { name: 'Absences' }).getAttribute('aria-sort')).toBe('descending');
});

test('a student’s page has every mark, and the way to its session and back', async () => {
  const { page } = teacher;
  await page.getByRole('link', { name: 'Zoë van den Berg' }).click();
  await page.getByRole('heading', { level: 1, name: 'Zoë van den Berg' }).waitFor();
  await page.getByText('student30@example.com').waitFor();
  await page.getByText('Absent the last 4 times in a row.').waitFor();
  const marks = page.getByRole('region', { name: 'Sessions' }).getByRole('link');
  expect(await marks.count()).toBe(6);
  expect((await marks.allInnerTexts()).map((each) => /Present|Late|Absent|Excused/.exec(each)?.[0])).toEqual([
    'Absent',
    'Absent',
    'Absent',
    'Absent',
    'Present',
    'Present',
  ]);
  await marks.first().click();
  await page.getByRole('region', { name: 'Summary' }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'Zoë van den Berg' }).waitFor();
  await page.getByRole('link', { name: 'Students', exact: true }).click();
  await page.getByRole('link', { name: 'Ada Lovelace' }).click();
  await page.getByRole('heading', { level: 1, name: 'Ada Lovelace' }).waitFor();
});

test('a mark that was changed a moment ago is on the page that one comes back to', async () => {
  const { page } = teacher;
  const latest = page.getByRole('region', { name: 'Sessions' }).getByRole('link').first();
  await latest.filter({ hasText: 'Late' }).waitFor();
  const studentId = page.url().split('/').at(-1);
  await latest.click();
  await page.getByRole('region', { name: 'Summary' }).waitFor();
  const sessionId = page.url().split('/').at(-1);
  const { token } = await call('POST /auth/login', { email: 'teacher@example.com', password: 'rollcall-demo' });
  await call(`PUT /attendance/session/${sessionId}/student/${studentId}`, { status: 'excused' }, token);
  await page.goBack();
  await latest.filter({ hasText: 'Excused' }).waitFor();
});

test('the sheet of marks has a row for each student, and prints on A4 across', async () => {
  const { page } = teacher;
  await page.goto(`${reports}?from=${dayAgo(36)}`);
  await page.getByRole('link', { name: 'Sheet of marks' }).click();
  const rows = page.getByRole('table').locator('tbody tr');
  await rows.first().waitFor();
  expect(await rows.count()).toBe(31);
  expect((await rows.filter({ hasText: 'Zoë van den Berg' }).locator('td').allInnerTexts()).join('')).toBe('PAAAA');
  expect((await rows.filter({ hasText: FORMULA }).locator('td').allInnerTexts()).join('')).toBe('–––––');
  const legend = page.getByRole('list', { name: 'What the letters mean' });
  expect(await legend.innerText()).toMatch(/P\s*Present\s+L\s*Late\s+A\s*Absent\s+E\s*Excused/);

  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const pages = [...paper.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, ...size]) => size.map(Number));
  // A4 in points, across.
  expect(new Set(pages.map((size) => size.map(Math.round).join(' × ')))).toEqual(new Set(['842 × 595']));
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('navigation').count()).toBe(0);
  expect(await page.getByRole('main').getByRole('button').count()).toBe(0);
  await page.emulateMedia({ media: null });
});

test('the students of the report as CSV and as Excel file, whatever they are called', async () => {
  const { page } = teacher;
  await page.goto(`${reports}?from=${dayAgo(36)}&to=${dayAgo(0)}`);
  const csv = await downloadBy(page, () => page.getByRole('button', { name: 'CSV' }).click());
  expect(csv.name).toBe(`ALGO-101_${dayAgo(36)}_${dayAgo(0)}_Students.csv`);
  expect(Buffer.from(csv.bytes.slice(0, 3)).toString('hex')).toBe('efbbbf');
  const lines = parse<string[]>(new TextDecoder().decode(csv.bytes)).data;
  expect(lines).toHaveLength(32);
  expect(lines[0]?.slice(0, 4)).toEqual(['Name', 'E-mail', 'In the class', 'Attendance']);
  expect(lines.find(([name]) => name === 'Zoë van den Berg')?.slice(2)).toEqual([
    'Yes',
    '20',
    '1',
    '0',
    '4',
    '0',
    '4',
    'Yes',
  ]);
  expect(lines.find(([name]) => name?.includes(FORMULA))?.[0]).toBe(`'${FORMULA}`);

  const xlsx = await downloadBy(page, () => page.getByRole('button', { name: 'Excel' }).click());
  expect(xlsx.name).toBe(`ALGO-101_${dayAgo(36)}_${dayAgo(0)}_Students.xlsx`);
  const rows = readXlsx(xlsx.bytes);
  expect(rows).toHaveLength(32);
  expect(rows.find(([name]) => name === 'Zoë van den Berg')?.slice(2)).toEqual(['Yes', 0.2, 1, 0, 4, 0, 4, 'Yes']);
  expect(rows.find(([, email]) => email === 'formula@example.com')?.[0]).toBe(FORMULA);
});

test('the sheet of marks as CSV and as Excel file, its columns headed by real times', async () => {
  const { page } = teacher;
  await page.getByRole('link', { name: 'Sheet of marks' }).click();
  const csv = await downloadBy(page, () => page.getByRole('button', { name: 'CSV' }).click());
  expect(csv.name).toBe(`ALGO-101_${dayAgo(36)}_${dayAgo(0)}_Marks.csv`);
  const [head, ...lines] = parse<string[]>(new TextDecoder().decode(csv.bytes)).data;
  expect(head).toHaveLength(3 + 5);
  expect(head?.at(-1)).toMatch(new RegExp(`^${dayAgo(7)} \\d\\d:\\d\\d$`));
  expect(lines.find(([name]) => name === 'Zoë van den Berg')?.slice(3)).toEqual([
    'Present',
    'Absent',
    'Absent',
    'Absent',
    'Absent',
  ]);

  const xlsx = await downloadBy(page, () => page.getByRole('button', { name: 'Excel' }).click());
  const [times, ...rows] = readXlsx(xlsx.bytes);
  expect(timeOfExcel(times?.at(-1))).toBe(head?.at(-1));
  expect(rows.map((row) => row.filter((cell) => cell !== null))).toEqual(
    lines.map((line) => line.filter((cell) => cell !== '').map((cell) => (cell === `'${FORMULA}` ? FORMULA : cell))),
  );
});

test.each(['light', 'dark'] as const)('nothing for axe to find and nothing that jumps, %s', async (colorScheme) => {
  const { page } = teacher;
  await page.emulateMedia({ colorScheme });
  await page.goto(reports);
  await chart('By hour').waitFor();
  await expectCalmAndAccessible();
  for (const title of ['Attendance over time', 'By weekday', 'By hour']) {
    await card(title).getByText('Show as table').click();
  }
  await expectCalmAndAccessible();
  await page.getByRole('link', { name: 'Zoë van den Berg' }).click();
  await page.getByRole('heading', { name: 'Sessions' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Sessions' }).waitFor();
  await expectCalmAndAccessible();
  await page.goto(reports.replace(/reports$/, 'sheet'));
  await page.getByRole('table').waitFor();
  await expectCalmAndAccessible();
  await page.goto(`${reports}?from=${dayAgo(1)}&to=${dayAgo(9)}`);
  await page.getByRole('alert').filter({ hasText: 'The last day' }).waitFor();
  await expectCalmAndAccessible();
  await page.goto(`${reports}?to=2001-01-01`);
  await page.getByRole('heading', { name: 'No sessions in these days' }).waitFor();
  await expectCalmAndAccessible();
  expect(teacher.takeProblems()).toEqual([]);
});

/** A student of that name registers and joins the class. */
async function joinAs(fullName: string): Promise<void> {
  const account = { email: 'formula@example.com', password: 'a-long-enough-secret', fullName, role: 'student' };
  const { token } = await call('POST /auth/register', account);
  const { classes } = await call('GET /classes?search=ALGO-101', null, token);
  await call(`POST /classes/${classes?.[0]?.id}/enroll`, {}, token);
}

type Answer = { token?: string; classes?: { id: string }[] };

/** Over the REST API, as somebody else would. */
async function call(methodAndPath: string, body: object | null, token?: string): Promise<Answer> {
  const [method = '', path = ''] = methodAndPath.split(' ');
  const answer = await fetch(`${system.url}/api/v1${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
    ...(body !== null && { body: JSON.stringify(body) }),
  });
  expect(answer.ok).toBe(true);
  return (await answer.json()) as Answer;
}

function dayAgo(days: number): string {
  return new Date(now - days * DAY_MS).toISOString().slice(0, 10);
}

function card(title: string): Locator {
  return teacher.page.getByRole('region', { name: title, exact: true }).first();
}

function chart(title: string): Locator {
  return card(title).locator('.recharts-surface');
}

function headline(name: string): Locator {
  return teacher.page.locator('dl > div').filter({ has: teacher.page.getByText(name, { exact: true }) });
}

async function figure(name: string): Promise<string> {
  return headline(name).locator('dd').first().innerText();
}

async function expectFigure(name: string, value: string): Promise<void> {
  await expect.poll(() => figure(name)).toBe(value);
}

async function studentNames(): Promise<string[]> {
  return teacher.page.getByRole('region', { name: 'Students' }).locator('tbody th bdi').allInnerTexts();
}

/** The rates in a card's table. */
async function percentages(within: Locator): Promise<number[]> {
  const cells = await within.locator('tbody td:nth-of-type(1)').allInnerTexts();
  return cells.map((cell) => Number.parseInt(cell, 10));
}

/** The rates as they are drawn: how high each dot lies between the lines of 0 and of 100 %. */
async function drawnPercentages(within: Locator): Promise<number[]> {
  const numbers = (selector: string, attribute: string) =>
    within.locator(selector).evaluateAll((all, name) => all.map((each) => Number(each.getAttribute(name))), attribute);
  const lines = await numbers('.recharts-cartesian-grid-horizontal line', 'y1');
  const [top, bottom] = [Math.min(...lines), Math.max(...lines)];
  return (await numbers('.recharts-line-dots circle', 'cy')).map((y) => (100 * (bottom - y)) / (bottom - top));
}

/** What Excel shows for a number that is a time: days since the end of 1899. */
function timeOfExcel(serial: unknown): string {
  const time = new Date(Math.round((Number(serial) - 25_569) * 24 * 60) * 60_000);
  return time.toISOString().slice(0, 16).replace('T', ' ');
}

async function expectCalmAndAccessible(): Promise<void> {
  expect(await accessibilityProblems(teacher.page)).toEqual([]);
  expect(await layoutShift(teacher.page)).toBeLessThan(0.05);
}
