import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningBrowser } from '../src/browser';
import { createCamera, type Camera } from '../src/camera-film';
import { startSystem, type System } from '../src/system';
import { signIn } from './people';
import { launchPhone } from './phone';
import { type Api, classIdOf, signedIn } from './signed-in';

// The page that a student opens at the door: what is on, the own mark in it, and the shortest way to one.

const ALGORITHMS = 'Algorithms and Data Structures';

/** Short enough for a code to expire while one waits, long enough to type it under load. */
const CODE_SECONDS = 30;
const GRACE_MS = 5_000;

let system: System;
let camera: Camera;
let teacher: Api;
const phones: RunningBrowser[] = [];

beforeAll(async () => {
  system = await startSystem({ env: { QR_TTL_SECONDS: String(CODE_SECONDS) } });
  camera = await createCamera();
  teacher = await signedIn(system.url, 'teacher@example.com');
});

afterAll(async () => {
  for (const phone of phones) await phone[Symbol.asyncDispose]();
  await camera?.[Symbol.asyncDispose]();
  await system?.stop();
});

async function phoneOf(student: number, options: Parameters<typeof launchPhone>[0] = {}): Promise<RunningBrowser> {
  const phone = await launchPhone(options);
  phones.push(phone);
  await signIn(phone.page, `${system.url}/student/`, `student${student}@example.com`);
  await phone.page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
  // At its start the app asks for an earlier login, and 401 is the answer that there is none.
  phone.takeProblems();
  return phone;
}

/** Starts the session of the class that is due in a demo. */
async function startDue(code: string) {
  const { sessions } = await teacher.sessions.byClass.query({ classId: await classIdOf(teacher, code) });
  const due = sessions.find(({ status }) => status === 'pending');
  if (due === undefined) throw new Error(`no session of ${code} is due`);
  return teacher.sessions.start.mutate({ sessionId: due.id });
}

test('a session appears when the teacher starts it, shows the own mark wherever that is made, and goes at its end', async () => {
  const phone = await phoneOf(1);
  const { page } = phone;
  const onNow = page.getByRole('region', { name: 'On now' });
  await onNow.getByText('Nothing is on now').waitFor();
  await page.getByText('Not started yet').first().waitFor();

  const { session } = await startDue('MATH-201');
  await onNow.getByRole('heading', { name: 'Linear Algebra' }).waitFor();
  await onNow.getByText('You are not marked yet').waitFor();

  const elsewhere = await signedIn(system.url, 'student1@example.com');
  const { token } = await teacher.sessions.start.mutate({ sessionId: session.id });
  const { attendance } = await elsewhere.attendance.mark.mutate({ qrToken: token });
  await onNow.getByRole('link', { name: /^Present \d+:\d\d Receipt$/ }).waitFor();
  const { studentId } = attendance;
  await teacher.attendance.change.mutate({ sessionId: session.id, studentId, status: 'excused' });
  await onNow.getByRole('link', { name: /^Excused/ }).waitFor();
  await teacher.attendance.takeBack.mutate({ sessionId: session.id, studentId });
  await onNow.getByText('You are not marked yet').waitFor();

  await teacher.sessions.end.mutate({ sessionId: session.id });
  await onNow.getByText('Nothing is on now').waitFor();
  await page.getByRole('link', { name: /Linear Algebra.*Absent/ }).waitFor();
  expect(phone.takeProblems()).toEqual([]);
});

test('a start while the network was away is there when the network is', async () => {
  const phone = await phoneOf(13);
  const { page } = phone;
  await page.getByText('Nothing is on now').waitFor();
  await phone.context.setOffline(true);
  await page.getByText('You are offline.').waitFor();
  await startDue('ALGO-101');
  await phone.context.setOffline(false);
  await page.getByRole('heading', { name: ALGORITHMS, level: 3 }).waitFor();
  // Calls that failed without a network are what was asked for.
  phone.takeProblems();
});

describe('the scanner opens by itself', () => {
  const scanner = 'Close the scanner';

  test('when the app is opened while a session is on, the student is not marked, and the camera may be used', async () => {
    const phone = await phoneOf(2, { camera });
    const { page } = phone;
    // Not when one comes from another page, such as the sign-in.
    await page.getByText('You are not marked yet').waitFor();
    await page.goto(`${system.url}/student/`);
    await page.getByRole('button', { name: scanner }).click();
    await page.getByText('You are not marked yet').waitFor();
    await page.getByRole('link', { name: 'Classes' }).click();
    await page.getByRole('heading', { name: 'Classes', level: 1 }).waitFor();
    await page.getByRole('link', { name: 'Today' }).click();
    await page.getByText('You are not marked yet').waitFor();
    expect(new URL(page.url()).pathname).toBe('/student/');

    const student = await signedIn(system.url, 'student2@example.com');
    const { sessions } = await student.sessions.mine.query({});
    const running = sessions.find(({ status }) => status === 'active');
    const { token } = await teacher.sessions.start.mutate({ sessionId: running?.id ?? '' });
    await student.attendance.mark.mutate({ qrToken: token });
    await page.reload();
    await page.getByRole('link', { name: /^Present/ }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/student/');
    expect(phone.takeProblems()).toEqual([]);
  });

  test('but not where the camera is not allowed; there it is one tap away', async () => {
    const { page } = await phoneOf(3, { camera: 'denied' });
    await page.reload();
    await page.getByText('You are not marked yet').waitFor();
    expect(new URL(page.url()).pathname).toBe('/student/');
    await page.getByRole('button', { name: 'Scan' }).click();
    await page.getByRole('button', { name: scanner }).waitFor();
  });
});

describe('the six letters on the screen', () => {
  test('make present whoever types them; wrong ones and expired ones are told, and what was typed stays', async () => {
    const phone = await phoneOf(4);
    const { page } = phone;
    const shown = await openTeacherPage();
    await page.getByRole('link', { name: 'No camera? Type the code' }).click();
    const field = page.getByRole('textbox', { name: 'Code or link' });
    await field.fill('hello');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('“hello” is not a Rollcall code.').waitFor();

    const former = await shown.letters();
    const wrong = former.startsWith('B') ? `C${former.slice(1)}` : `B${former.slice(1)}`;
    await field.fill('');
    await field.pressSequentially(wrong.toLowerCase());
    expect(await field.inputValue()).toBe(`${wrong.slice(0, 3)} ${wrong.slice(3)}`);
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('None of your classes takes attendance under this code now.').waitFor();

    await expect.poll(shown.letters, { timeout: 2 * CODE_SECONDS * 1_000 }).not.toBe(former);
    const graceOver = Date.now() + GRACE_MS;
    await expect.poll(() => Date.now(), { timeout: 2 * GRACE_MS }).toBeGreaterThan(graceOver);
    await field.fill(former);
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('This code has changed.').waitFor();
    // The browser notes every answer of 400 and more.
    expect(phone.takeProblems()).toHaveLength(2);

    await field.fill(await shown.letters());
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('heading', { name: 'You are present' }).waitFor();
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('link', { name: /^Present/ }).waitFor();
    expect(phone.takeProblems()).toEqual([]);
  });

  /** Read off the teacher's page, as the student does. */
  async function openTeacherPage() {
    const laptop = await launchPhone({ context: { viewport: { width: 1280, height: 800 }, isMobile: false } });
    phones.push(laptop);
    await signIn(laptop.page, `${system.url}/teacher/classes`, 'teacher@example.com');
    await laptop.page.getByRole('link', { name: new RegExp(ALGORITHMS) }).click();
    await laptop.page.getByRole('link', { name: /Taking attendance/ }).click();
    const letters = laptop.page.locator('span[aria-hidden]').filter({ hasText: /^[A-Z]{3} [A-Z]{3}$/ });
    await letters.waitFor();
    return { letters: async () => (await letters.innerText()).replace(' ', '') };
  }
});
