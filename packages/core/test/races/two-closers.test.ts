import { expect, test } from 'vitest';
import { closeOverdue } from '../../src/sessions/close-overdue';
import { endSession } from '../../src/sessions/end-session';
import { expectExactLedger, studentsWith } from '../ledger';
import { countKinds, inLanes, outcomes } from '../outcomes';
import { closeLeftovers } from '../leftovers';
import { mark, openMeeting } from '../school';
import { createTestSystem, NINE } from '../test-core';

const QUARTER_PAST_TEN = new Date(NINE.getTime() + 75 * 60_000);

test('two processes close what is overdue at once: each session once, at the same moment', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const other = await system.anotherProcess();
  await closeLeftovers(system);
  const meetings = await Promise.all(Array.from({ length: 12 }, () => openMeeting(core, { students: 5 })));
  clock.advance(3 * 60 * 60_000);

  const runs = [core, other, core, other].map((each) => closeOverdue(each));
  const closed = (await Promise.all(runs)).reduce((sum, count) => sum + count, 0);

  expect(closed).toBe(12);
  for (const { sessionId, studentIds } of meetings) {
    const { session, marks, log } = await expectExactLedger(core, sessionId);
    expect(session.endedAt).toEqual(QUARTER_PAST_TEN);
    expect(studentsWith(marks, 'absent')).toEqual(studentIds.toSorted());
    expect(log.filter(({ type }) => type === 'session-ended')).toHaveLength(1);
  }
});

test('the teacher ends an overdue session while the system closes it: one end, and the teacher knows of it', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const other = await system.anotherProcess();
  const { sessionId, teacherId } = await openMeeting(core, { students: 5 });
  clock.advance(3 * 60 * 60_000);

  const clicks = outcomes([endSession(core, teacherId, sessionId), endSession(core, teacherId, sessionId)]);
  await closeOverdue(other);
  const { answered, refused } = await clicks;

  expect(answered.length).toBeLessThanOrEqual(1);
  expect(countKinds(refused)).toEqual({ SESSION_STATE_CONFLICT: 2 - answered.length });
  const { session, log } = await expectExactLedger(core, sessionId);
  expect(session.endedAt).toEqual(QUARTER_PAST_TEN);
  expect(log.filter(({ type }) => type === 'session-ended')).toHaveLength(1);
});

test('marks of the last moment race with the closing: answered is present, everyone else absent', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const other = await system.anotherProcess();
  const { sessionId, studentIds, code } = await openMeeting(core, { students: 80, policy: { codeTtlSeconds: 86_400 } });
  clock.set(QUARTER_PAST_TEN);
  const marks = inLanes(studentIds, 15, async (studentId, index) => {
    if (index === 40) clock.advance(1);
    return mark(core, studentId, code);
  });
  const settled = outcomes(marks);
  await marks[39];

  await closeOverdue(other);
  const { answered, refused } = await settled;

  const present = answered.map(({ attendance }) => attendance.studentId);
  expect(countKinds(refused)).toEqual({ SESSION_NOT_ACTIVE: 80 - present.length });
  const { marks: stored, log } = await expectExactLedger(core, sessionId);
  expect(studentsWith(stored, 'late')).toEqual(present.toSorted());
  expect(studentsWith(stored, 'absent')).toHaveLength(80 - present.length);
  expect(log.map(({ at }) => at)).toEqual(log.map(({ at }) => at).toSorted((one, two) => Number(one) - Number(two)));
});
