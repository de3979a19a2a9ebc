import { expect, test } from 'vitest';
import { expectExactLedger } from '../ledger';
import { countKinds, outcomes } from '../outcomes';
import { first, mark, openMeeting } from '../school';
import { createTestSystem } from '../test-core';

test.for(['in one process', 'over two processes'])(
  'fifty equal marks at once, %s: one mark, and 49 are told of it',
  async (where) => {
    await using system = await createTestSystem();
    const { core } = system;
    const other = where === 'over two processes' ? await system.anotherProcess() : core;
    const { sessionId, studentIds, code } = await openMeeting(core, { students: 1 });
    const studentId = first(studentIds);

    const calls = Array.from({ length: 50 }, (_, index) => mark(index % 2 === 0 ? core : other, studentId, code));
    const { answered, refused } = await outcomes(calls);

    expect(answered).toHaveLength(1);
    expect(countKinds(refused)).toEqual({ ALREADY_MARKED_ATTENDANCE: 49 });
    const { attendance } = first(answered);
    for (const refusal of refused) expect(refusal.details).toEqual({ attendance });

    const { session, marks } = await expectExactLedger(core, sessionId);
    expect(marks).toMatchObject([{ id: attendance.id, studentId, status: 'present', ipAddress: '192.0.2.1' }]);
    expect(session).toMatchObject({ lastEvent: 2, totalPresent: 1 });
  },
);

test('fifty equal marks in one group, before any mark is stored: one mark, and 49 are told of it', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { sessionId, studentIds, code } = await openMeeting(core, { students: 2 });
  const [early = '', eager = ''] = studentIds;

  // The first mark is under way; what comes meanwhile is one group.
  const ahead = mark(core, early, code);
  const { answered, refused } = await outcomes(Array.from({ length: 50 }, () => mark(core, eager, code)));
  await ahead;

  expect(answered).toHaveLength(1);
  for (const refusal of refused) expect(refusal.details).toEqual({ attendance: first(answered).attendance });
  expect(countKinds(refused)).toEqual({ ALREADY_MARKED_ATTENDANCE: 49 });
  expect((await expectExactLedger(core, sessionId)).session).toMatchObject({ lastEvent: 3, totalPresent: 2 });
});
