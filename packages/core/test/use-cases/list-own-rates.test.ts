import { ownRates } from '@rollcall/contracts/attendance';
import { expect, test } from 'vitest';
import { archiveClass } from '../../src/classes/archive-class';
import { leaveClass } from '../../src/classes/leave-class';
import { createCore, type Core } from '../../src/core';
import { listOwnRates } from '../../src/reports/list-own-rates';
import { reportClass } from '../../src/reports/report-class';
import { createSession } from '../../src/sessions/create-session';
import { endSession } from '../../src/sessions/end-session';
import { startSession } from '../../src/sessions/start-session';
import { createPastSessions, mornings } from '../past-sessions';
import { createSchoolClass, createUsers, first, mark, openMeeting } from '../school';
import { createTestSystem, NINE } from '../test-core';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

type SchoolClass = { teacherId: string; classId: string };

async function ratesOf(core: Core, studentId: string) {
  const answer = await listOwnRates(core, studentId);
  expect(ownRates.parse(answer)).toEqual(answer);
  return answer.classes;
}

/** So many sessions, a day apart, the first one tomorrow. */
async function scheduleAhead(core: Core, { teacherId, classId }: SchoolClass, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (const start of mornings(new Date(NINE.getTime() + DAY_MS), count)) {
    const times = { startTime: start.toISOString(), endTime: new Date(start.getTime() + HOUR_MS).toISOString() };
    ids.push((await createSession(core, teacherId, { classId, ...times })).id);
  }
  return ids;
}

/** A week of sessions that are over, of which the first student came to these, late to the last of them, and was excused once. */
async function pastWeek(core: Core, schoolClass: SchoolClass & { studentIds: string[] }): Promise<void> {
  const marks = ['present', 'absent', 'excused', 'present', 'late'] as const;
  await createPastSessions(core, {
    ...schoolClass,
    starts: mornings(new Date(NINE.getTime() - 7 * DAY_MS), 5),
    statusOf: (student, session) => (student === 0 ? (marks[session] ?? null) : 'absent'),
  });
}

test('every class with the own marks, its teacher, and what its goal still takes', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const schoolClass = await createSchoolClass(core, { students: 3 });
  const { classId } = schoolClass;
  await pastWeek(core, schoolClass);
  await scheduleAhead(core, schoolClass, 6);
  const { name, code } = await core.database.prisma.class.findUniqueOrThrow({ where: { id: classId } });

  const tally = { present: 2, late: 1, absent: 1, excused: 1, rate: 0.75 };
  expect(await ratesOf(core, first(schoolClass.studentIds))).toEqual([
    {
      classId,
      className: name,
      classCode: code,
      teacherName: 'employee 0',
      isEnrolled: true,
      attendanceGoalPercent: 80,
      ...tally,
      sessionsAhead: 6,
      goal: { kind: 'reachable', mustAttend: 5, mayMiss: 1 },
    },
  ]);
});

test('the marks are those of the teacher’s report', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const schoolClass = await createSchoolClass(core, { students: 3 });
  const { classId, teacherId, studentIds } = schoolClass;
  await pastWeek(core, schoolClass);
  const { report } = await reportClass(core, teacherId, { classId });
  for (const studentId of studentIds) {
    const [own] = await ratesOf(core, studentId);
    const inReport = report.students.find((student) => student.studentId === studentId);
    const { present, late, absent, excused, rate } = own ?? {};
    expect(inReport).toMatchObject({ present, late, absent, excused, rate });
  }
});

test('a session that runs is ahead until the student is marked, and counts from then on', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { teacherId, sessionId, studentIds, code } = await openMeeting(core, { students: 2 });
  const [ada = '', ben = ''] = studentIds;
  const before = { sessionsAhead: 1, rate: null, goal: { kind: 'reachable', mustAttend: 1, mayMiss: 0 } };
  const here = { sessionsAhead: 0, rate: 1, goal: { kind: 'reached', mustAttend: 0, mayMiss: 0 } };
  expect(await ratesOf(core, ada)).toMatchObject([before]);
  await mark(core, ada, code);
  expect(await ratesOf(core, ada)).toMatchObject([here]);
  expect(await ratesOf(core, ben)).toMatchObject([before]);

  await endSession(core, teacherId, sessionId);
  expect(await ratesOf(core, ada)).toMatchObject([here]);
  expect(await ratesOf(core, ben)).toMatchObject([{ sessionsAhead: 0, rate: 0, goal: { kind: 'out-of-reach' } }]);
});

test('what nobody started is ahead until its time is over, and nothing after that', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const schoolClass = await createSchoolClass(core, { students: 1 });
  const studentId = first(schoolClass.studentIds);
  await scheduleAhead(core, schoolClass, 1);
  clock.set(new Date(NINE.getTime() + DAY_MS + HOUR_MS + 15 * 60_000));
  expect(await ratesOf(core, studentId)).toMatchObject([{ sessionsAhead: 1 }]);
  clock.advance(1);
  const over = { sessionsAhead: 0, rate: null, goal: { kind: 'open', mustAttend: null, mayMiss: null } };
  expect(await ratesOf(core, studentId)).toMatchObject([over]);
});

test('a class that was left stays with its marks, behind the others, without a goal; one that left no mark is gone', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const left = await createSchoolClass(core, { students: 1 });
  const studentId = first(left.studentIds);
  await pastWeek(core, left);
  await scheduleAhead(core, left, 3);
  const [still, unmarked] = [
    await createSchoolClass(core, { students: 0 }),
    await createSchoolClass(core, { students: 0 }),
  ];
  for (const { classId } of [still, unmarked]) {
    await core.database.prisma.enrollment.create({ data: { classId, studentId } });
  }
  await leaveClass(core, studentId, left.classId);
  await leaveClass(core, studentId, unmarked.classId);

  expect(await ratesOf(core, studentId)).toMatchObject([
    { classId: still.classId, isEnrolled: true, rate: null, goal: { kind: 'open' } },
    { classId: left.classId, isEnrolled: false, rate: 0.75, sessionsAhead: 0, goal: { kind: 'open' } },
  ]);
});

test('an archived class has nothing ahead but what runs', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const meeting = await openMeeting(core, { students: 1 });
  await scheduleAhead(core, meeting, 3);
  await archiveClass(core, meeting.teacherId, meeting.classId);
  await startSession(core, meeting.teacherId, meeting.sessionId);
  expect(await ratesOf(core, first(meeting.studentIds))).toMatchObject([{ sessionsAhead: 1 }]);
});

test('one query, however many the classes, and none of them is another student’s', async () => {
  await using system = await createTestSystem();
  const [studentId = '', stranger = ''] = await createUsers(system.core, 'student', 2);
  for (let index = 0; index < 5; index += 1) {
    const schoolClass = await createSchoolClass(system.core, { students: 1 });
    await system.core.database.prisma.enrollment.create({ data: { classId: schoolClass.classId, studentId } });
    await pastWeek(system.core, schoolClass);
  }
  const names: string[] = [];
  const database: Core['database'] = {
    ...system.core.database,
    get prisma(): never {
      throw new Error('A query that nobody counts');
    },
    query: (statement) => {
      names.push(statement.name);
      return system.core.database.query(statement);
    },
  };
  const core = createCore({ ...system.core, database });
  expect(await ratesOf(core, studentId)).toHaveLength(5);
  expect(names).toEqual(['rates-of-student']);
  expect(await ratesOf(core, stranger)).toEqual([]);
});
