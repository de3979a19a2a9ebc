import { ownSessions } from '@rollcall/contracts/sessions';
import { expect, test } from 'vitest';
import { archiveClass } from '../../src/classes/archive-class';
import { leaveClass } from '../../src/classes/leave-class';
import { createCore, type Core } from '../../src/core';
import { createSession } from '../../src/sessions/create-session';
import { endSession } from '../../src/sessions/end-session';
import { listOwnSessions } from '../../src/sessions/list-own-sessions';
import { startSession } from '../../src/sessions/start-session';
import { createPastSessions } from '../past-sessions';
import { createSchoolClass, createUsers, first, mark, openMeeting } from '../school';
import { createTestSystem, NINE } from '../test-core';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const hoursFromNine = (hours: number) => new Date(NINE.getTime() + hours * HOUR_MS);

type SchoolClass = { teacherId: string; classId: string };

/** A session of an hour, so many hours from nine o'clock. */
async function schedule(core: Core, { teacherId, classId }: SchoolClass, hours: number): Promise<string> {
  const times = { startTime: hoursFromNine(hours).toISOString(), endTime: hoursFromNine(hours + 1).toISOString() };
  return (await createSession(core, teacherId, { classId, ...times })).id;
}

async function idsOf(core: Core, studentId: string, days = 7): Promise<string[]> {
  const answer = await listOwnSessions(core, studentId, { days });
  expect(ownSessions.parse(answer)).toEqual(answer);
  return answer.sessions.map(({ id }) => id);
}

test('what runs, waits and comes in all own classes, soonest first, with the own mark and no other’s', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const one = await openMeeting(core, { students: 2 });
  const two = await createSchoolClass(core, { students: 0 });
  const [studentId = '', mate = ''] = one.studentIds;
  await core.database.prisma.enrollment.create({ data: { classId: two.classId, studentId } });
  const later = await schedule(core, two, 30);
  const waiting = await schedule(core, two, 0);
  const sooner = await schedule(core, one, 5);
  await mark(core, studentId, one.code);
  await mark(core, mate, one.code);

  const { serverTime, sessions } = await listOwnSessions(core, studentId, { days: 7 });
  expect(serverTime).toBe(NINE.toISOString());
  const shown = sessions.map(({ id, status, mark: own }) => ({ id, status, mark: own }));
  const atNine = [
    { id: one.sessionId, status: 'active', mark: { status: 'present', markedAt: NINE.toISOString() } },
    { id: waiting, status: 'pending', mark: null },
  ];
  expect(shown.slice(0, 2)).toEqual(expect.arrayContaining(atNine));
  expect(shown.slice(2)).toEqual([
    { id: sooner, status: 'scheduled', mark: null },
    { id: later, status: 'scheduled', mark: null },
  ]);
  expect(sessions.find(({ id }) => id === sooner)).toMatchObject({ classId: one.classId, timeZone: 'UTC' });
});

test('as many days ahead as asked for', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const schoolClass = await createSchoolClass(core, { students: 1 });
  const studentId = first(schoolClass.studentIds);
  const tomorrow = await schedule(core, schoolClass, 23.5);
  const nextWeek = await schedule(core, schoolClass, 7 * 24 - 0.5);
  const inTwoWeeks = await schedule(core, schoolClass, 14 * 24 - 0.5);
  await schedule(core, schoolClass, 14 * 24 + 0.5);
  expect(await idsOf(core, studentId, 1)).toEqual([tomorrow]);
  expect(await idsOf(core, studentId, 7)).toEqual([tomorrow, nextWeek]);
  expect(await idsOf(core, studentId, 14)).toEqual([tomorrow, nextWeek, inTwoWeeks]);
});

test('what is over stays until the day of the class is over, whoever ended it', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  // When it is nine in UTC, it is 22:00 in Auckland and midnight there is two hours away.
  const auckland = await createSchoolClass(core, { students: 1, policy: { timeZone: 'Pacific/Auckland' } });
  const studentId = first(auckland.studentIds);
  const utc = await createSchoolClass(core, { students: 0 });
  await core.database.prisma.enrollment.create({ data: { classId: utc.classId, studentId, enrolledAt: NINE } });
  const [yesterdayThere, here, there] = [
    await schedule(core, auckland, -24),
    await schedule(core, utc, 0),
    await schedule(core, auckland, 0),
  ];
  for (const [{ teacherId }, sessionId] of [
    [utc, here],
    [auckland, there],
  ] as const) {
    await startSession(core, teacherId, sessionId);
    await endSession(core, teacherId, sessionId);
  }
  expect(await idsOf(core, studentId)).not.toContain(yesterdayThere);
  expect((await idsOf(core, studentId)).toSorted()).toEqual([here, there].toSorted());
  const { sessions } = await listOwnSessions(core, studentId, { days: 7 });
  expect(sessions).toMatchObject([
    { status: 'completed', mark: { status: 'absent' } },
    { status: 'completed', mark: { status: 'absent' } },
  ]);

  clock.set(hoursFromNine(3));
  expect(await idsOf(core, studentId)).toEqual([here]);
  clock.set(hoursFromNine(15));
  expect(await idsOf(core, studentId)).toEqual([]);
});

test('of an archived class only what was started, and nothing of a class that was left or was never joined', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const meeting = await openMeeting(core, { students: 1 });
  const studentId = first(meeting.studentIds);
  await schedule(core, meeting, 5);
  await archiveClass(core, meeting.teacherId, meeting.classId);
  expect(await idsOf(core, studentId)).toEqual([meeting.sessionId]);
  expect(await idsOf(core, first(await createUsers(core, 'student', 1)))).toEqual([]);
  await leaveClass(core, studentId, meeting.classId);
  expect(await idsOf(core, studentId)).toEqual([]);
});

test('two hundred at most, in one query, and no key or code among the columns', async () => {
  await using system = await createTestSystem();
  const schoolClass = await createSchoolClass(system.core, { students: 1 });
  const starts = Array.from({ length: 250 }, (_, index) => new Date(NINE.getTime() + DAY_MS + index * 60_000));
  await createPastSessions(system.core, { ...schoolClass, studentIds: [], starts, statusOf: () => null });
  await system.core.database.prisma.session.updateMany({
    where: { classId: schoolClass.classId },
    data: { startedAt: null, endedAt: null, codeEpochAt: null, codeTtlSeconds: null, lateAfterMinutes: null },
  });
  const statements: string[] = [];
  const database: Core['database'] = {
    ...system.core.database,
    get prisma(): never {
      throw new Error('A query that nobody counts');
    },
    query: (statement) => {
      statements.push(statement.text);
      return system.core.database.query(statement);
    },
  };
  const core = createCore({ ...system.core, database });
  const { sessions } = await listOwnSessions(core, first(schoolClass.studentIds), { days: 7 });
  expect(sessions).toHaveLength(200);
  expect(sessions[0]?.startTime).toBe(starts[0]?.toISOString());
  expect(statements).toHaveLength(1);
  expect(statements[0]).not.toMatch(/code_|s\.number/);
});
