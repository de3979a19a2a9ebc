import { expect, test } from 'vitest';
import { expectExactLedger, studentsWith } from '../ledger';
import { outcomes } from '../outcomes';
import { mark, openMeeting } from '../school';
import { createTestSystem } from '../test-core';

test('300 students at once through two processes: 300 marks, and every count is exact', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const processes = [core, await system.anotherProcess()];
  const { sessionId, studentIds, code } = await openMeeting(core, { students: 300 });

  const calls = studentIds.map((studentId, index) => mark(processes[index % 2] ?? core, studentId, code));
  const { answered, refused } = await outcomes(calls);

  expect(refused).toEqual([]);
  expect(answered.map(({ attendance }) => attendance.studentId)).toEqual(studentIds);
  const { session, marks } = await expectExactLedger(core, sessionId);
  expect(studentsWith(marks, 'present')).toEqual(studentIds.toSorted());
  expect(session).toMatchObject({ totalPresent: 300, lastEvent: 301 });
});

test('two halls at the same bell do not mix', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const halls = await Promise.all([openMeeting(core, { students: 80 }), openMeeting(core, { students: 80 })]);

  const calls = halls.flatMap(({ studentIds, code }) => studentIds.map((studentId) => mark(core, studentId, code)));
  expect((await outcomes(calls)).refused).toEqual([]);

  for (const { sessionId, studentIds } of halls) {
    const { marks } = await expectExactLedger(core, sessionId);
    expect(studentsWith(marks, 'present')).toEqual(studentIds.toSorted());
  }
});

test('a stranger or a stale code in the same group spoils nobody else’s mark', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { sessionId, studentIds, code } = await openMeeting(core, { students: 30 });
  const { studentIds: strangers } = await openMeeting(core, { students: 30 });
  const falseCode = `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`;

  const { answered, refused } = await outcomes(
    studentIds.flatMap((studentId, index) => [
      mark(core, strangers[index] ?? '', code),
      mark(core, studentId, falseCode),
      mark(core, studentId, code),
    ]),
  );

  expect(answered.map(({ attendance }) => attendance.studentId)).toEqual(studentIds);
  expect(refused.map(({ kind }) => kind).toSorted()).toEqual([
    ...Array.from({ length: 30 }, () => 'NOT_ENROLLED'),
    ...Array.from({ length: 30 }, () => 'QR_TOKEN_INVALID'),
  ]);
  await expectExactLedger(core, sessionId);
});
