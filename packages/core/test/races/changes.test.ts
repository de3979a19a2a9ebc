import { expect, test } from 'vitest';
import { changeMark } from '../../src/attendance/change-mark';
import { takeBackMark } from '../../src/attendance/take-back-mark';
import type { Core } from '../../src/core';
import { cancelSession } from '../../src/sessions/cancel-session';
import { endSession } from '../../src/sessions/end-session';
import { startSession } from '../../src/sessions/start-session';
import { updateSession } from '../../src/sessions/update-session';
import { expectExactLedger, studentsWith } from '../ledger';
import { countKinds, inLanes, outcomes } from '../outcomes';
import { createMeeting, first, mark, openMeeting } from '../school';
import { createTestSystem, NINE } from '../test-core';
import { watchQueries } from '../watch-queries';

const STATUSES = ['present', 'late', 'absent', 'excused'] as const;
const statusAt = (_: unknown, index: number) => STATUSES[index % STATUSES.length] ?? 'present';
/** Of two processes, ten calls each: no call waits for a connection, which it would do for three seconds only. */
const LANES = 20;
const later = (minutes: number) => new Date(NINE.getTime() + minutes * 60_000).toISOString();

test('fifty changes of one mark, twenty at once over two processes: each former status is the status before it', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const other = await system.anotherProcess();
  const { sessionId, teacherId, studentIds } = await openMeeting(core, { students: 1 });
  const studentId = first(studentIds);

  const changes = inLanes(Array.from({ length: 50 }, statusAt), LANES, (status, index) =>
    changeMark(index % 2 === 0 ? core : other, teacherId, { sessionId, studentId, status, reason: `Change ${index}` }),
  );
  const { answered } = await outcomes(changes);

  expect(answered).toHaveLength(50);
  const { session, log } = await expectExactLedger(core, sessionId);
  expect(session.lastEvent).toBe(51);
  expect(log.filter(({ type }) => type === 'attendance-marked')).toHaveLength(1);
});

test('changes, scans and the end at once: every mark, number and total agrees', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const other = await system.anotherProcess();
  const { sessionId, teacherId, studentIds, code } = await openMeeting(core, { students: 60 });

  const deeds = studentIds.flatMap((studentId, index) => [
    () => mark(index % 2 === 0 ? core : other, studentId, code),
    () =>
      changeMark(index % 3 === 0 ? core : other, teacherId, { sessionId, studentId, status: 'excused', reason: '' }),
  ]);
  const calls = inLanes<() => Promise<unknown>, unknown>(deeds, LANES, (deed) => deed());
  const end = endSession(other, teacherId, sessionId);
  const { refused } = await outcomes(calls);
  await end;

  const kinds = Object.keys(countKinds(refused));
  expect(['ALREADY_MARKED_ATTENDANCE', 'SESSION_NOT_ACTIVE']).toEqual(expect.arrayContaining(kinds));
  const { marks } = await expectExactLedger(core, sessionId);
  expect(studentsWith(marks, 'excused')).toEqual(studentIds.toSorted());
});

test('a first mark that is committed while the change waits for the session is changed in a second turn', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { sessionId, teacherId, studentIds } = await openMeeting(core, { students: 1 });
  const studentId = first(studentIds);
  const change = { sessionId, studentId, status: 'excused' as const, reason: '' };
  let changed: Promise<unknown> = Promise.resolve();

  await core.database.prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM sessions WHERE id = ${sessionId}::uuid FOR UPDATE`;
    changed = changeMark(core, teacherId, change);
    // Its statement has begun, so its snapshot is older than the mark that comes now.
    await untilSomeoneWaits(core);
    const mine = { sessionId, number: 2, type: 'attendance_marked' as const, at: NINE, studentId };
    await tx.attendance.create({ data: { sessionId, studentId, status: 'present', markedAt: NINE } });
    await tx.sessionEvent.create({ data: { ...mine, actorId: studentId, status: 'present', totalPresent: 1 } });
    await tx.session.update({ where: { id: sessionId }, data: { lastEvent: 2, totalPresent: 1 } });
  });

  await expect(changed).resolves.toMatchObject({ status: 'excused', markedAt: NINE.toISOString() });
  const { log } = await expectExactLedger(core, sessionId);
  expect(log.at(-1)).toMatchObject({ number: 3, formerStatus: 'present', status: 'excused' });
});

test('however often scans and take-backs of the student come in between, a change finds the student', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const other = await system.anotherProcess();
  const { sessionId, teacherId, studentIds, code } = await openMeeting(core, { students: 1 });
  const studentId = first(studentIds);
  const given = { sessionId, studentId, reason: '' };
  const deeds = Array.from({ length: 150 }, () => [
    () => mark(other, studentId, code),
    () => takeBackMark(other, teacherId, given),
    () => changeMark(core, teacherId, { ...given, status: 'excused' }),
  ]).flat();
  const { refused } = await outcomes(inLanes<() => Promise<unknown>, unknown>(deeds, LANES, (deed) => deed()));
  expect(['ALREADY_MARKED_ATTENDANCE']).toEqual(expect.arrayContaining(Object.keys(countKinds(refused))));
  await expectExactLedger(core, sessionId);
});

/** Until a statement of this database waits for a lock. Asked outside of the transaction, which sees one picture only. */
async function untilSomeoneWaits(core: Core): Promise<void> {
  for (;;) {
    const waiting = await core.database.prisma.$queryRaw<unknown[]>`
      SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    if (waiting.length > 0) return;
  }
}

test('start and cancel at once: one comes through, and the other is told so', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const other = await system.anotherProcess();
  for (let round = 0; round < 20; round += 1) {
    const { sessionId, teacherId } = await createMeeting(core, { students: 0 });
    const start = () => startSession(other, teacherId, sessionId);
    const cancel = () => cancelSession(core, teacherId, { sessionId, scope: 'one' });
    const { answered, refused } = await outcomes<unknown>(round % 2 ? [start(), cancel()] : [cancel(), start()]);
    const isThere = (await core.database.prisma.session.count({ where: { id: sessionId } })) === 1;
    expect(answered).toHaveLength(1);
    expect(countKinds(refused)).toEqual(isThere ? { SESSION_STATE_CONFLICT: 1 } : { NOT_FOUND: 1 });
  }
});

test.for(['cancel', 'move'] as const)('%s right before the start is written: the start sees it', async (what) => {
  await using system = await createTestSystem();
  const { sessionId, teacherId } = await createMeeting(system.core, { students: 0 });
  const core = watchQueries(system.core, async (name) => {
    if (name !== 'start-session') return;
    if (what === 'cancel') await cancelSession(system.core, teacherId, { sessionId, scope: 'one' });
    else
      await updateSession(system.core, teacherId, {
        scope: 'one',
        sessionId,
        startTime: later(90),
        endTime: later(120),
      });
  });
  await expect(startSession(core, teacherId, sessionId)).rejects.toMatchObject(
    what === 'cancel'
      ? { kind: 'NOT_FOUND' }
      : { kind: 'SESSION_STATE_CONFLICT', details: { startableFrom: later(60) } },
  );
});

test('start and move at once: the session runs at its old time, or waits for its new one', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const other = await system.anotherProcess();
  for (let round = 0; round < 20; round += 1) {
    const { sessionId, teacherId } = await createMeeting(core, { students: 0 });
    const start = () => startSession(other, teacherId, sessionId);
    const move = () =>
      updateSession(core, teacherId, { scope: 'one', sessionId, startTime: later(90), endTime: later(120) });
    const { answered, refused } = await outcomes<unknown>(round % 2 ? [start(), move()] : [move(), start()]);
    const { startedAt, startTime } = await core.database.prisma.session.findUniqueOrThrow({ where: { id: sessionId } });
    expect(answered).toHaveLength(1);
    expect(countKinds(refused)).toEqual({ SESSION_STATE_CONFLICT: 1 });
    expect(startTime.toISOString()).toBe(startedAt === null ? later(90) : later(0));
  }
});
