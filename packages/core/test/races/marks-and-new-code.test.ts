import { expect, test } from 'vitest';
import { rotateCode } from '../../src/sessions/rotate-code';
import { expectExactLedger, studentsWith } from '../ledger';
import { afterAnswers, countKinds, inLanes, outcomes } from '../outcomes';
import { mark, openMeeting } from '../school';
import { createTestSystem } from '../test-core';

test.for([0, 1, 20, 60])(
  'marks racing with a new code (after %i answers): the old one is dead after it, and no answer is lost',
  async (answersBefore) => {
    await using system = await createTestSystem();
    const { core } = system;
    const other = await system.anotherProcess();
    const { sessionId, teacherId, studentIds, code } = await openMeeting(core, { students: 140 });
    const [racing, tooLate] = [studentIds.slice(0, 120), studentIds.slice(120)];

    const marks = inLanes(racing, 15, (studentId, index) => mark(index % 2 === 0 ? core : other, studentId, code));
    await afterAnswers(marks, answersBefore);
    const fresh = await rotateCode(other, teacherId, sessionId);
    const late = await outcomes(tooLate.map((studentId) => mark(core, studentId, code)));
    const { answered, refused } = await outcomes(marks);

    expect(countKinds(late.refused)).toEqual({ QR_TOKEN_EXPIRED: 20 });
    expect(new Set(Object.keys(countKinds(refused)))).toEqual(new Set(refused.length > 0 ? ['QR_TOKEN_EXPIRED'] : []));
    const present = answered.map(({ attendance }) => attendance.studentId);
    const { marks: stored } = await expectExactLedger(core, sessionId);
    expect(studentsWith(stored, 'present')).toEqual(present.toSorted());

    const again = studentIds.filter((id) => !present.includes(id));
    expect((await outcomes(again.map((studentId) => mark(core, studentId, fresh.token)))).refused).toEqual([]);
    expect((await expectExactLedger(core, sessionId)).session).toMatchObject({ totalPresent: 140, lastEvent: 142 });
  },
);

test('no mark is logged behind the replacement of the code that it was made with', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { sessionId, teacherId, studentIds, code } = await openMeeting(core, { students: 60 });

  const marks = inLanes(studentIds, 15, (studentId) => mark(core, studentId, code));
  await afterAnswers(marks, 15);
  await rotateCode(core, teacherId, sessionId);
  await outcomes(marks);

  const { log } = await expectExactLedger(core, sessionId);
  expect(log.at(-1)?.type).toBe('code-replaced');
});

test('twenty new codes at once: each raises the epoch, and all answers show a code of the session', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const other = await system.anotherProcess();
  const { sessionId, teacherId, studentIds } = await openMeeting(core, { students: 1 });

  const calls = Array.from({ length: 20 }, (_, index) =>
    rotateCode(index % 2 === 0 ? core : other, teacherId, sessionId),
  );
  const { answered, refused } = await outcomes(calls);

  expect(refused).toEqual([]);
  const { session } = await expectExactLedger(core, sessionId);
  expect(session).toMatchObject({ codeEpoch: 20, lastEvent: 21 });
  const marks = await outcomes(answered.map(({ token }) => mark(core, studentIds[0] ?? '', token)));
  expect(countKinds(marks.refused)['QR_TOKEN_INVALID']).toBeUndefined();
  expect(marks.answered).toHaveLength(1);
});
