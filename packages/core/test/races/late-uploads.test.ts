import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeMark } from '../../src/attendance/change-mark';
import { takeBackMark } from '../../src/attendance/take-back-mark';
import type { Core } from '../../src/core';
import { endSession } from '../../src/sessions/end-session';
import { expectExactLedger, studentsWith } from '../ledger';
import { countKinds, outcomes } from '../outcomes';
import { first, mark, openMeeting } from '../school';
import { createTestSystem, NINE } from '../test-core';
import { watchQueries } from '../watch-queries';

const fromNine = (minutes: number) => new Date(NINE.getTime() + minutes * 60_000);
const scannedAt = fromNine(2);
const nonceOf = (index: number) => `nonce-of-the-scan-${index}`;

test.for(['while the session runs', 'after its end'])(
  'fifty equal uploads at once over two processes, %s: one mark, and everyone has its answer',
  async (when) => {
    await using system = await createTestSystem();
    const { core, clock } = system;
    const other = await system.anotherProcess();
    const { sessionId, teacherId, studentIds, code } = await openMeeting(core, { students: 1 });
    clock.set(fromNine(40));
    if (when === 'after its end') await endSession(core, teacherId, sessionId);
    const { session: before } = await expectExactLedger(core, sessionId);

    const upload = { scannedAt, nonce: nonceOf(0) };
    const calls = Array.from({ length: 50 }, (_, index) =>
      mark(index % 2 === 0 ? core : other, first(studentIds), code, upload),
    );
    const { answered, refused } = await outcomes(calls);

    expect(refused).toEqual([]);
    for (const answer of answered) expect(answer).toEqual(first(answered));
    const { session } = await expectExactLedger(core, sessionId);
    expect(session).toMatchObject({ lastEvent: before.lastEvent + 1, totalPresent: 1 });
  },
);

test('a hall whose network was down uploads over two processes while the session ends: everyone is present once', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const other = await system.anotherProcess();
  const { sessionId, teacherId, studentIds, code } = await openMeeting(core, { students: 120 });
  clock.set(fromNine(40));

  const uploads = studentIds.map((studentId, index) =>
    mark(index % 2 === 0 ? core : other, studentId, code, { scannedAt, nonce: nonceOf(index) }),
  );
  const end = endSession(other, teacherId, sessionId);
  const { answered, refused } = await outcomes(uploads);
  await end;

  expect(countKinds(refused)).toEqual({});
  expect(answered).toHaveLength(120);
  const { session, marks } = await expectExactLedger(core, sessionId);
  expect(studentsWith(marks, 'present')).toEqual(studentIds.toSorted());
  expect(session.totalPresent).toBe(120);
});

test.for(['a reason for the absence', 'another status'] as const)(
  'a teacher who writes %s between the judgement of an upload and its writing has the last word',
  async (what) => {
    await using system = await createTestSystem();
    const { clock } = system;
    const { sessionId, teacherId, studentIds, code } = await openMeeting(system.core, { students: 1 });
    const studentId = first(studentIds);
    clock.set(fromNine(40));
    await endSession(system.core, teacherId, sessionId);
    const status = what === 'another status' ? 'excused' : 'absent';
    const teacher = await system.anotherProcess();
    const core = watchQueries(system.core, async (name) => {
      if (name !== 'write-marks-after-end') return;
      await changeMark(teacher, teacherId, { sessionId, studentId, status, reason: 'Was not here' });
    });

    await expect(mark(core, studentId, code, { scannedAt, nonce: nonceOf(0) })).rejects.toMatchObject({
      kind: 'ALREADY_MARKED_ATTENDANCE',
      details: { attendance: { status } },
    });
    const { marks } = await expectExactLedger(core, sessionId);
    expect(marks).toMatchObject([{ status, isFlagged: false, nonce: null }]);
  },
);

type Deed = 'upload' | 'upload again' | 'end' | 'present by hand' | 'absent by hand' | 'take back';
const anyDeeds = fc.array(
  fc.record({
    deed: fc.constantFrom<Deed>('upload', 'upload again', 'end', 'present by hand', 'absent by hand', 'take back'),
    who: fc.nat(2),
    process: fc.boolean(),
  }),
  { minLength: 2, maxLength: 14 },
);

test('uploads, hand marks, take-backs and the end in any mixture at once: marks, log and sums agree', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const other = await system.anotherProcess();
  await fc.assert(
    fc.asyncProperty(anyDeeds, async (deeds) => {
      clock.set(NINE);
      const meeting = await openMeeting(core, { students: 3 });
      clock.set(fromNine(40));
      const calls = deeds.map(({ deed, who, process }, index) =>
        act(process ? core : other, meeting, { deed, studentId: meeting.studentIds[who] ?? '', index }),
      );
      const { refused } = await outcomes<unknown>(calls);
      const allowed = ['ALREADY_MARKED_ATTENDANCE', 'SESSION_STATE_CONFLICT'];
      expect(allowed).toEqual(expect.arrayContaining(Object.keys(countKinds(refused))));
      await expectExactLedger(core, meeting.sessionId);
    }),
    { numRuns: 25 },
  );
});

function act(
  core: Core,
  { sessionId, teacherId, code }: { sessionId: string; teacherId: string; code: string },
  { deed, studentId, index }: { deed: Deed; studentId: string; index: number },
): Promise<unknown> {
  const hand = { sessionId, studentId, reason: '' };
  switch (deed) {
    case 'upload':
      return mark(core, studentId, code, { scannedAt, nonce: nonceOf(index) });
    case 'upload again':
      return mark(core, studentId, code, { scannedAt, nonce: nonceOf(0) });
    case 'end':
      return endSession(core, teacherId, sessionId);
    case 'present by hand':
      return changeMark(core, teacherId, { ...hand, status: 'present' });
    case 'absent by hand':
      return changeMark(core, teacherId, { ...hand, status: 'absent', reason: 'Not seen' });
    case 'take back':
      return takeBackMark(core, teacherId, hand);
  }
}
