import { attendanceRecords } from '@rollcall/contracts/attendance';
import { expect, test } from 'vitest';
import { DEMO_ACCOUNTS } from '../../src/demo/accounts';
import { rest } from '../rest';
import { makeDataDir, postgresProcesses, postmasterPid } from './data-dir';
import { signInTo, startDemoSession } from './demo';
import { startProcess } from './start-process';

const ROUNDS = 5;
const STUDENTS_PER_ROUND = 6;

test('an answered mark survives kill -9 a moment later, five times over', { timeout: 240_000 }, async () => {
  const DATA_DIR = await makeDataDir();
  let running = startProcess({ DATA_DIR });
  const { token, sessionId, code } = await startDemoSession(await running.url);
  const postmaster = await postmasterPid(DATA_DIR);
  const answered: string[] = [];

  for (let round = 0; round < ROUNDS; round += 1) {
    const { url, kill } = { url: await running.url, kill: running.kill };
    const numbers = Array.from({ length: STUDENTS_PER_ROUND }, (_, index) => round * STUDENTS_PER_ROUND + index + 1);
    const students = await Promise.all(numbers.map((number) => signInTo(url, DEMO_ACCOUNTS.student(number))));
    const marks = students.map(async (student) => {
      const headers = { authorization: `Bearer ${student.token}`, 'content-type': 'application/json' };
      const init = { method: 'POST', headers, body: JSON.stringify({ qrToken: code }) };
      // Resolves with the first line of the answer; whoever has it counts on it.
      const { status } = await fetch(`${url}/api/v1/attendance/mark`, init);
      kill('SIGKILL');
      if (status === 201) answered.push(student.id);
    });
    await Promise.allSettled(marks);
    expect(await running.exited).toEqual({ code: null, signal: 'SIGKILL' });

    running = startProcess({ DATA_DIR });
    // The teacher's token still holds too: the secret is kept in the data folder.
    const list = await rest(await running.url, `GET /attendance/session/${sessionId}?limit=100`, { token });
    const { attendanceRecords: records } = attendanceRecords.parse(list.body);
    const marked = records.filter(({ status }) => status === 'present').map(({ studentId }) => studentId);
    expect(answered.length).toBeGreaterThan(round);
    expect(marked).toEqual(expect.arrayContaining(answered));
    // The database that the killed process left behind was taken over, not started anew.
    expect(await postmasterPid(DATA_DIR)).toBe(postmaster);
  }

  running.kill('SIGTERM');
  expect(await running.exited).toEqual({ code: 0, signal: null });
  expect(await postgresProcesses(DATA_DIR)).toEqual([]);
});
