import { expect, test } from 'vitest';
import { endSession } from '../../src/sessions/end-session';
import { rotateCode } from '../../src/sessions/rotate-code';
import { startSession } from '../../src/sessions/start-session';
import type { Core } from '../../src/core';
import { expectExactLedger } from '../ledger';
import { countKinds, outcomes } from '../outcomes';
import { createMeeting, first, mark, openMeeting } from '../school';
import { createTestSystem } from '../test-core';
import { watchQueries } from '../watch-queries';

// What a race hits once in a thousand times, hit every time: something happens right before the nth statement.

/** `core`, on which `happen` happens once, before the nth statement from now on. */
function interrupt(core: Core, nth: number, happen: () => Promise<unknown>): Core {
  let statements = 0;
  return watchQueries(core, async () => {
    statements += 1;
    if (statements === nth) await happen();
  });
}

test.for([1, 2, 3, 4])(
  'the session ends before statement %i of a mark: present, or told that it is over',
  async (nth) => {
    await using system = await createTestSystem();
    const { sessionId, teacherId, studentIds, code } = await openMeeting(system.core, { students: 1 });
    const core = interrupt(system.core, nth, () => endSession(system.core, teacherId, sessionId));

    const { refused } = await outcomes([mark(core, first(studentIds), code)]);

    expect(countKinds(refused)).toEqual(nth <= 3 ? { SESSION_NOT_ACTIVE: 1 } : {});
    const { marks } = await expectExactLedger(system.core, sessionId);
    expect(marks).toMatchObject([{ status: nth <= 3 ? 'absent' : 'present' }]);
  },
);

test.for([1, 2, 3, 4])(
  'the code is replaced before statement %i of a mark: present, or told that it expired',
  async (nth) => {
    await using system = await createTestSystem();
    const { sessionId, teacherId, studentIds, code } = await openMeeting(system.core, { students: 1 });
    const core = interrupt(system.core, nth, () => rotateCode(system.core, teacherId, sessionId));

    const { refused } = await outcomes([mark(core, first(studentIds), code)]);

    expect(countKinds(refused)).toEqual(nth <= 3 ? { QR_TOKEN_EXPIRED: 1 } : {});
    expect((await expectExactLedger(system.core, sessionId)).marks).toHaveLength(nth <= 3 ? 0 : 1);
  },
);

test.for([1, 2, 3])('the student’s other phone is quicker, before statement %i: told of that mark', async (nth) => {
  await using system = await createTestSystem();
  const { sessionId, studentIds, code } = await openMeeting(system.core, { students: 1 });
  const core = interrupt(system.core, nth, () => mark(system.core, first(studentIds), code));

  const { refused } = await outcomes([mark(core, first(studentIds), code)]);

  const { marks } = await expectExactLedger(system.core, sessionId);
  expect(refused).toMatchObject([{ kind: 'ALREADY_MARKED_ATTENDANCE', details: { attendance: { id: marks[0]?.id } } }]);
  expect(marks).toHaveLength(1);
});

test('who leaves the class while the session ends has no mark afterwards, not even the one under way', async () => {
  await using system = await createTestSystem();
  const { sessionId, classId, teacherId, studentIds, code } = await openMeeting(system.core, { students: 1 });
  const core = interrupt(system.core, 3, async () => {
    await system.core.database.prisma.enrollment.deleteMany({ where: { classId } });
    await endSession(system.core, teacherId, sessionId);
  });

  const { refused } = await outcomes([mark(core, first(studentIds), code)]);

  expect(countKinds(refused)).toEqual({ SESSION_NOT_ACTIVE: 1 });
  const { marks, log } = await expectExactLedger(system.core, sessionId);
  expect({ marks, last: log.at(-1)?.type }).toEqual({ marks: [], last: 'session-ended' });
});

test('another click is quicker with the start: one start, the same code for both', async () => {
  await using system = await createTestSystem();
  const { teacherId, sessionId } = await createMeeting(system.core, { students: 1 });
  const clicks: unknown[] = [];
  const core = interrupt(system.core, 1, async () => {
    clicks.push(await startSession(system.core, teacherId, sessionId));
  });

  clicks.push(await startSession(core, teacherId, sessionId));

  expect(clicks[0]).toEqual(clicks[1]);
  const { log } = await expectExactLedger(system.core, sessionId);
  expect(log.map(({ type }) => type)).toEqual(['session-started']);
});

test('the session ends before the code is replaced: the teacher is told, and nothing is logged behind the end', async () => {
  await using system = await createTestSystem();
  const { teacherId, sessionId } = await openMeeting(system.core, { students: 1 });
  const core = interrupt(system.core, 1, () => endSession(system.core, teacherId, sessionId));

  await expect(rotateCode(core, teacherId, sessionId)).rejects.toMatchObject({ kind: 'SESSION_NOT_ACTIVE' });
  const { log } = await expectExactLedger(system.core, sessionId);
  expect(log.at(-1)?.type).toBe('session-ended');
});

test('a database that fails in the middle refuses the whole group, and the next scans go through', async () => {
  await using system = await createTestSystem();
  const { sessionId, studentIds, code } = await openMeeting(system.core, { students: 40 });
  let isAway = true;
  const core = watchQueries(system.core, (name) => {
    if (isAway && name === 'write-marks') throw new Error('Connection terminated unexpectedly');
  });

  const lost = await Promise.allSettled(studentIds.map((studentId) => mark(core, studentId, code)));
  expect(new Set(lost.map(({ status }) => status))).toEqual(new Set(['rejected']));
  isAway = false;
  const { answered } = await outcomes(studentIds.map((studentId) => mark(core, studentId, code)));

  expect(answered).toHaveLength(40);
  await expectExactLedger(core, sessionId);
});
