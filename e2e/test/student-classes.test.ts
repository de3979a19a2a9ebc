import { joinLink } from '@rollcall/contracts/join-link';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningBrowser } from '../src/browser';
import { createCamera, type Camera } from '../src/camera-film';
import { startSystem, type System } from '../src/system';
import { signIn } from './people';
import { launchPhone } from './phone';
import { projectorPage } from './projector';
import { type Api, classIdOf, signedIn } from './signed-in';

// A student's classes: the ways in and out, how one stands, and what is kept of every session.

let system: System;
let camera: Camera;
let teacher: Api;
let phone: RunningBrowser;

const DAY_MS = 24 * 60 * 60 * 1_000;

beforeAll(async () => {
  system = await startSystem();
  camera = await createCamera();
  teacher = await signedIn(system.url, 'teacher@example.com');
  await teacher.classes.create.mutate({ name: 'Probability', code: 'PROB-301' });
  const closed = { enrolmentPolicy: 'code', joinCode: 'open-sesame' } as const;
  await teacher.classes.create.mutate({ name: 'Statistics', code: 'STAT-101', ...closed });
  await teacher.classes.create.mutate({ name: 'Topology', code: 'TOPO-400', ...closed });
  await teacher.classes.create.mutate({ name: 'Number Theory', code: 'NUMB-200', ...closed });
  phone = await launchPhone({ camera });
  await signIn(phone.page, `${system.url}/student/`, 'student1@example.com');
  await phone.page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
  // At its start the app asks for an earlier login, and 401 is the answer that there is none.
  phone.takeProblems();
});

afterAll(async () => {
  await phone?.[Symbol.asyncDispose]();
  await camera?.[Symbol.asyncDispose]();
  await system?.stop();
});

test('a class is found by a part of its name and joined', async () => {
  const { page } = phone;
  await page.getByRole('link', { name: 'Classes' }).click();
  await page.getByRole('link', { name: 'Join a class' }).click();
  await page.getByLabel('Name or code of the class').fill('probab');
  await page.getByRole('button', { name: 'Join Probability' }).click();
  await page.getByText('You have joined Probability').waitFor();
  await openClasses();
  await page.getByRole('link', { name: /Probability.*PROB-301/ }).waitFor();
});

test('a class with a join code asks for it, and says when it was another', async () => {
  const { page } = phone;
  await page.getByRole('link', { name: 'Join a class' }).click();
  await page.getByLabel('Name or code of the class').fill('STAT-101');
  await page.getByRole('button', { name: 'Join Statistics' }).click();
  const dialog = page.getByRole('dialog', { name: 'Join Statistics' });
  await dialog.getByLabel('Join code').fill('guess');
  await dialog.getByRole('button', { name: 'Join' }).click();
  await dialog.getByRole('alert').waitFor();
  // The refusal is what was asked for; the browser notes every answer of 400 and more.
  expect(phone.takeProblems()).toHaveLength(1);
  await dialog.getByLabel('Join code').fill('open-sesame');
  await dialog.getByRole('button', { name: 'Join' }).click();
  await page.getByText('You have joined Statistics').waitFor();
});

test("the teacher's link joins without anything typed, and leaves no join code in the address", async () => {
  const { page } = phone;
  await page.goto(joinLink(system.url, { code: 'TOPO-400', joinCode: 'open-sesame' }));
  await page.getByRole('button', { name: 'Join Topology' }).click();
  await page.getByText('You have joined Topology').waitFor();
  expect(page.url()).not.toContain('sesame');
});

test("the app's own scanner follows the QR code of an invitation", async () => {
  const { page } = phone;
  const wall = await phone.context.newPage();
  await wall.setViewportSize({ width: 1280, height: 720 });
  const invitation = joinLink('https://another-name.example', { code: 'NUMB-200', joinCode: 'open-sesame' });
  await wall.setContent(await projectorPage(invitation));
  await camera.show(await wall.screenshot());
  await wall.close();

  await page.getByRole('button', { name: 'Scan' }).click();
  await page.getByRole('button', { name: 'Join Number Theory' }).click();
  await page.getByText('You have joined Number Theory').waitFor();
  expect(page.url()).not.toContain('sesame');
  await camera.show('nothing');
});

test('the sentence about the goal says what the numbers say, whatever lies ahead', async () => {
  const classId = await classIdOf(teacher, 'MATH-201');
  const student = await signedIn(system.url, 'student1@example.com');
  const standing = async () => {
    const { classes } = await student.attendance.mine.query();
    const found = classes.find((each) => each.classId === classId);
    if (found === undefined) throw new Error('the student is not in the class');
    return found;
  };
  /** By trying: how many of those ahead can be missed before 80 of 100 are lost. */
  const mayMiss = ({ present, late, absent, sessionsAhead }: Awaited<ReturnType<typeof standing>>) => {
    const all = present + late + absent + sessionsAhead;
    const enough = (missed: number) => (present + late + sessionsAhead - missed) * 100 >= 80 * all;
    return Array.from({ length: sessionsAhead + 1 }, (_, missed) => missed).filter(enough).length - 1;
  };

  const before = await standing();
  expect(before).toMatchObject({ present: 5, late: 1, absent: 0, sessionsAhead: 1 });
  await openClass(/Linear Algebra/);
  await phone.page.getByText('You reach 80% whatever comes.').waitFor();

  for (let day = 1; day <= 6; day += 1) {
    const startTime = new Date(Date.now() + day * DAY_MS).toISOString();
    const endTime = new Date(Date.now() + day * DAY_MS + 3_600_000).toISOString();
    // In order, for they are of one class.
    // oxlint-disable-next-line no-await-in-loop
    await teacher.sessions.create.mutate({ classId, startTime, endTime });
  }
  const after = await standing();
  expect(mayMiss(after)).toBe(2);
  await openClass(/Linear Algebra/);
  await phone.page.getByText(`You can miss ${mayMiss(after)} more and still reach 80%.`).waitFor();
  await phone.page.getByText(`${after.sessionsAhead} sessions ahead`).waitFor();
  expect(await phone.page.getByRole('region', { name: 'Your attendance' }).innerText()).toMatch(/100%/);
});

test('a class is left after a question that says what stays; its marks stay, and it can be joined again', async () => {
  const { page } = phone;
  await openClass(/Algorithms and Data Structures/);
  await page.getByRole('button', { name: 'Leave class' }).click();
  const question = page.getByRole('alertdialog', { name: 'Leave Algorithms and Data Structures?' });
  await question.getByText('Your marks stay').waitFor();
  await question.getByRole('button', { name: 'Cancel' }).click();
  await question.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Leave class' }).click();
  await question.getByRole('button', { name: 'Leave class' }).click();
  await page.getByText('You have left this class. Your marks stay.').waitFor();
  await page.getByText('6 marks').waitFor();
  expect(await page.getByRole('button', { name: 'Leave class' }).count()).toBe(0);
  await openClasses();
  const left = page.getByRole('region', { name: 'Classes you left' });
  await left.getByRole('link', { name: /Algorithms and Data Structures/ }).click();

  await page.getByRole('link', { name: 'Join again' }).click();
  await page.getByRole('button', { name: 'Join Algorithms and Data Structures' }).click();
  await page.getByText('You have joined Algorithms and Data Structures').waitFor();
  await openClasses();
  await page.getByRole('heading', { name: 'Classes you left' }).waitFor({ state: 'detached' });
  await page.getByRole('link', { name: /Algorithms and Data Structures/ }).waitFor();
});

test('a class that is left before anything was marked says so as well', async () => {
  const { page } = phone;
  await openClass(/Probability/);
  await page.getByRole('button', { name: 'Leave class' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Leave class' }).click();
  await page.getByText('You have left this class.').waitFor();
  await page.getByRole('heading', { name: 'Probability' }).waitFor();
});

test('the history has every mark, or those of one class, and leads to a receipt that can be shown', async () => {
  const { page } = phone;
  await page.getByRole('link', { name: 'History' }).click();
  await page.getByText('12 marks').waitFor();
  await page.getByRole('combobox', { name: 'Class' }).selectOption('Linear Algebra');
  await page.getByText('6 marks').waitFor();
  await page.getByRole('link', { name: /Late/ }).click();

  await page.getByRole('heading', { name: 'Receipt', level: 1 }).waitFor();
  const student = await signedIn(system.url, 'student1@example.com');
  const { user } = await student.users.profile.query();
  const classId = await classIdOf(teacher, 'MATH-201');
  const { attendanceHistory } = await student.attendance.byStudent.query({ studentId: user.id, classId });
  const late = attendanceHistory.find(({ status }) => status === 'late');
  const receipt = page.getByRole('main');
  for (const fact of ['Linear Algebra', 'Ada Lovelace', late?.id ?? '']) await receipt.getByText(fact).waitFor();
  await page.getByRole('button', { name: 'Show to the teacher' }).click();
  await page.getByRole('heading', { name: 'Late', level: 1 }).waitFor();
  await page.getByText(late?.id ?? '').waitFor();
  await page.getByRole('button', { name: 'Close' }).click();

  // The receipt has an address of its own, and the list behind it is as it was left.
  await page.reload();
  await page.getByText(late?.id ?? '').waitFor();
  await page.goBack();
  await page.getByText('6 marks').waitFor();
  expect(phone.takeProblems()).toEqual([]);
});

async function openClasses(): Promise<void> {
  await phone.page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Classes' }).click();
  await phone.page.getByRole('heading', { name: 'Classes', level: 1 }).waitFor();
}

async function openClass(name: RegExp): Promise<void> {
  await openClasses();
  await phone.page.getByRole('link', { name }).click();
  await phone.page.getByRole('heading', { level: 1, name }).waitFor();
}
