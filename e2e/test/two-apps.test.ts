import { test } from 'vitest';
import { launchBrowser } from '../src/browser';
import { startSystem } from '../src/system';
import { signIn } from './people';

test('a teacher and a student stay signed in side by side in one browser', async () => {
  await using system = await startSystem();
  await using browser = await launchBrowser();
  const teacher = browser.page;
  await signIn(teacher, `${system.url}/teacher/`, 'teacher@example.com');
  await teacher.getByRole('heading', { name: 'Your week' }).waitFor();

  const student = await browser.context.newPage();
  await signIn(student, `${system.url}/student/`, 'student1@example.com');
  await student.getByRole('heading', { name: 'Today', level: 1 }).waitFor();

  for (const [page, heading] of [
    [teacher, 'Your week'],
    [student, 'Today'],
  ] as const) {
    await page.reload();
    await page.getByRole('heading', { name: heading, level: 1, exact: true }).waitFor();
  }
});
