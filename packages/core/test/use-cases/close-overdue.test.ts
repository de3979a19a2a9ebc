import { expect, test } from 'vitest';
import { closeOverdue } from '../../src/sessions/close-overdue';
import { endSession } from '../../src/sessions/end-session';
import type { JournalEntry } from '../../src/journal/journal';
import { createCore } from '../../src/core';
import { expectExactLedger, studentsWith } from '../ledger';
import { closeLeftovers } from '../leftovers';
import { createMeeting, createUsers, first, mark, openMeeting } from '../school';
import { createTestSystem, NINE } from '../test-core';
import { watchQueries } from '../watch-queries';

const MINUTE_MS = 60_000;
const fromNine = (minutes: number) => new Date(NINE.getTime() + minutes * MINUTE_MS);

test('a session is closed by the system as of 15 minutes after its end, however late that is done', async () => {
  await using system = await createTestSystem();
  const { clock } = system;
  const journal: JournalEntry[] = [];
  const core = createCore({ ...system.core, journal: (entry) => void journal.push(entry) });
  const { sessionId, studentIds, code } = await openMeeting(core, { students: 3 });
  const [present = '', ...absent] = studentIds;
  await mark(core, present, code);

  clock.set(fromNine(75));
  await closeOverdue(core);
  expect((await expectExactLedger(core, sessionId)).session.endedAt).toBeNull();

  clock.set(fromNine(600));
  await closeOverdue(core);
  const { session, marks, log } = await expectExactLedger(core, sessionId);
  expect(session).toMatchObject({ endedAt: fromNine(75), totalPresent: 1 });
  expect(studentsWith(marks, 'absent')).toEqual(absent.toSorted());
  for (const { status, markedAt } of marks) expect(markedAt).toEqual(status === 'absent' ? fromNine(75) : NINE);
  expect(log.slice(-3).map(({ type, at }) => ({ type, at }))).toEqual([
    { type: 'attendance-marked', at: fromNine(75) },
    { type: 'attendance-marked', at: fromNine(75) },
    { type: 'session-ended', at: fromNine(75) },
  ]);
  const actors = await core.database.prisma.sessionEvent.findMany({ where: { sessionId, at: fromNine(75) } });
  expect(actors.map(({ actorId }) => actorId)).toEqual([null, null, null]);
  expect(journal.filter((entry) => entry.type === 'session-ended' && entry.sessionId === sessionId)).toEqual([
    { type: 'session-ended', sessionId, by: 'system' },
  ]);
});

test('the teacher’s end of an overdue session writes what the system would have written', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const { sessionId, teacherId } = await openMeeting(core, { students: 2 });
  clock.set(fromNine(90));

  const { session } = await endSession(core, teacherId, sessionId);

  expect(session).toMatchObject({ status: 'completed', endedAt: fromNine(75).toISOString() });
  const { marks } = await expectExactLedger(core, sessionId);
  expect(marks.map(({ markedAt }) => markedAt)).toEqual([fromNine(75), fromNine(75)]);
  const events = await core.database.prisma.sessionEvent.findMany({ where: { sessionId, type: 'session_ended' } });
  expect(events).toMatchObject([{ at: fromNine(75), actorId: null }]);
});

test('the teacher’s end in time is the teacher’s, at its own moment', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const { sessionId, teacherId } = await openMeeting(core, { students: 1 });
  clock.set(fromNine(75));
  await endSession(core, teacherId, sessionId);
  const events = await core.database.prisma.sessionEvent.findMany({ where: { sessionId, type: 'session_ended' } });
  expect(events).toMatchObject([{ at: fromNine(75), actorId: teacherId }]);
});

test('who enrolled after the session was over is not absent from it', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const { sessionId, classId, studentIds } = await openMeeting(core, { students: 1 });
  const studentId = first(await createUsers(core, 'student', 1));
  const enrolledAt = new Date(fromNine(75).getTime() + 1);
  await core.database.prisma.enrollment.create({ data: { classId, studentId, enrolledAt } });
  clock.set(fromNine(90));
  await closeOverdue(core);
  const { marks } = await expectExactLedger(core, sessionId);
  expect(studentsWith(marks, 'absent')).toEqual(studentIds);
});

test('a session that was never started is left alone, and nobody is absent from it', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const { sessionId } = await createMeeting(core, { students: 2 });
  clock.set(fromNine(600));
  await closeOverdue(core);
  const { session, marks } = await expectExactLedger(core, sessionId);
  expect({ marks, endedAt: session.endedAt, lastEvent: session.lastEvent }).toEqual({
    marks: [],
    endedAt: null,
    lastEvent: 0,
  });
});

test('more than one portion is closed in one run', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const { classId } = await openMeeting(core, { students: 1 });
  const times = { startTime: NINE, endTime: fromNine(60), startedAt: NINE, codeEpochAt: NINE };
  const session = { classId, ...times, codeTtlSeconds: 300, lateAfterMinutes: 10, codeKey: new Uint8Array(32) };
  await core.database.prisma.session.createMany({ data: Array.from({ length: 230 }, () => session) });
  clock.set(fromNine(90));
  await closeOverdue(core);
  await expect(core.database.prisma.session.count({ where: { classId, endedAt: fromNine(75) } })).resolves.toBe(231);
});

test('a session that cannot be closed keeps no other one open, and is told of', async () => {
  await using system = await createTestSystem();
  const { clock } = system;
  await closeLeftovers(system);
  const ids = new Set<string>();
  for (let count = 0; count < 3; count += 1) ids.add((await openMeeting(system.core, { students: 1 })).sessionId);
  clock.set(fromNine(90));
  let closings = 0;
  const core = watchQueries(system.core, (name) => {
    if (name === 'close-session' && (closings += 1) === 2) throw new Error('a bug');
  });

  await expect(closeOverdue(core)).rejects.toMatchObject({ cause: { message: 'a bug' } });

  const where = { id: { in: [...ids] }, endedAt: null };
  await expect(core.database.prisma.session.count({ where })).resolves.toBe(1);
  await closeOverdue(core);
  await expect(core.database.prisma.session.count({ where })).resolves.toBe(0);
});
