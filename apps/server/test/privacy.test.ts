import { randomUUID } from 'node:crypto';
import { createClassInput } from '@rollcall/contracts/classes';
import { changeMark } from '@rollcall/core/attendance/change-mark';
import { markAttendance } from '@rollcall/core/attendance/mark-attendance';
import { createClass } from '@rollcall/core/classes/create-class';
import type { Core } from '@rollcall/core/core';
import { endSession } from '@rollcall/core/sessions/end-session';
import { rotateCode } from '@rollcall/core/sessions/rotate-code';
import { startSession } from '@rollcall/core/sessions/start-session';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ACCESS } from './access/access-rules';
import { driveAll, freshToken } from './access/drive';
import { createStudent, openSchool, type Member, type School } from './access/school';
import { secretsIn, type Secret } from './access/secrets-in';
import { openSocket } from './access/socket';
import { FACTS } from './access/wires';
import { eventually } from './eventually';
import { openBeside, startServer, type Beside, type TestServer } from './start-server';

// What a client gets, searched for everything in the database that is not for that client. It takes in every procedure
// and every path by itself, through the table of who may do what.

let server: TestServer;
let beside: Beside;
beforeAll(async () => {
  server = await startServer({ RATE_LIMIT_PER_MINUTE: '1000000' });
  beside = await openBeside(server);
});
afterAll(async () => {
  await beside[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

/** Hundreds of calls, one after the other. */
const LONG = { timeout: 120_000 };

/** Parts of the database that no answer is made of, and what the pictures of codes begin with. */
const NEVER = /argon2|code_?key|password_?hash|refresh_?hash|token_?hash|ip_?address|user_?agent/i;
const QR_PICTURE = /data:image/;

/** A school whose class has two more students, one of them marked, a place that is kept, and a teacher with secrets. */
async function openFullSchool(core: Core): Promise<School & { mates: [string, string] }> {
  const school = await openSchool(core);
  const { classId, people, code } = school;
  const { prisma } = core.database;
  const mates: [string, string] = [(await createStudent(core)).id, (await createStudent(core)).id];
  await prisma.enrollment.createMany({ data: mates.map((studentId) => ({ classId, studentId })) });
  await prisma.invitation.create({ data: { classId, email: `${randomUUID()}@school.example`, fullName: 'Not yet' } });
  const guarded = { name: 'Calculus', code: randomUUID().slice(0, 8), enrolmentPolicy: 'code', joinCode: randomUUID() };
  await createClass(core, people.teacher.userId, createClassInput.parse(guarded));
  await markFrom(core, mates[0], code);
  return { ...school, mates };
}

function markFrom(core: Core, studentId: string, code: string) {
  return markAttendance(core, studentId, { code, ipAddress: '203.0.113.77', userAgent: `Phone of ${studentId}` });
}

/** All that this member is answered by every procedure and every path. */
async function answersTo(school: School, as: Member): Promise<string> {
  const heard = await driveAll(beside.core, server, { school, as });
  // Everything that is open to the role has been there to be seen, or this test would prove nothing. A teacher's own
  // writes may come too late: to a class that was archived by the one before.
  const seen = new Set(heard.filter(({ code }) => code === 'ok').map(({ path }) => path));
  const open = Object.keys(ACCESS).filter((path) => ACCESS[path]?.answers[as] === 'ok');
  const expected = open.filter((path) => as !== 'teacher' || FACTS.get(path)?.type !== 'mutation');
  expect(expected.filter((path) => !seen.has(path))).toEqual([]);
  return JSON.stringify(heard.map(({ body, headers }) => ({ body, headers })));
}

function leaksIn(text: string, secrets: Secret[], mayKnow: (secret: Secret) => boolean): string[] {
  return secrets
    .filter((secret) => text.includes(secret.text) && !mayKnow(secret))
    .map(({ what, text: it }) => `${what} ${it}`);
}

/** Teachers with a class stand in the list of classes with name and id. */
async function isInCatalogue(): Promise<(secret: Secret) => boolean> {
  const classes = await beside.core.database.prisma.class.findMany();
  const teachers = new Set(classes.map(({ teacherId }) => teacherId));
  return ({ what, owner }) => (what === 'id' || what === 'name') && owner !== null && teachers.has(owner);
}

test.each(['student', 'otherStudent'] as const)('%s gets nothing that is another’s or nobody’s', LONG, async (as) => {
  const school = await openFullSchool(beside.core);
  const before = await secretsIn(beside.core);
  const answers = await answersTo(school, as);
  const { userId, email } = school.people[as];
  expect(answers).toContain(email);
  const isPublic = await isInCatalogue();
  expect(leaksIn(answers, before, (secret) => secret.owner === userId || isPublic(secret))).toEqual([]);
  expect(NEVER.exec(answers)?.[0]).toBeUndefined();
  expect(QR_PICTURE.exec(answers)?.[0]).toBeUndefined();
});

test.each(['teacher', 'otherTeacher'] as const)('%s gets what is of the own classes alone', LONG, async (as) => {
  const { core } = beside;
  const school = await openFullSchool(core);
  const before = await secretsIn(core);
  const enrolled = await core.database.prisma.enrollment.findMany({
    where: { class: { teacherId: school.people[as].userId } },
  });
  const own = new Set([school.people[as].userId, ...enrolled.map(({ studentId }) => studentId)]);
  const answers = await answersTo(school, as);
  const isPublic = await isInCatalogue();
  expect(leaksIn(answers, before, (secret) => own.has(secret.owner ?? '') || isPublic(secret))).toEqual([]);
  expect(NEVER.exec(answers)?.[0]).toBeUndefined();
  // What is searched for is found where it belongs.
  const ofMates = before.filter(({ owner }) => owner === school.mates[0]);
  expect(leaksIn(answers, ofMates, () => false)).toHaveLength(as === 'teacher' ? ofMates.length : 0);
  expect(QR_PICTURE.test(answers)).toBe(as === 'teacher');
});

const REASON = 'A doctor’s note';

/** All that a student of the class hears while it meets, on every feed. */
async function feedsOf(school: School & { mates: [string, string] }): Promise<string> {
  const { core } = beside;
  const { runningId: sessionId, waitingId, people, mates } = school;
  const teacherId = people.teacher.userId;
  const socket = await openSocket(server, await freshToken(core, school, 'student'));
  const feeds = [...FACTS].filter(([, { type }]) => type === 'subscription');
  await Promise.all(
    feeds.map(async ([path]) => socket.ask(path, 'subscription', await ACCESS[path]?.input?.(school, core))),
  );
  const { token } = await rotateCode(core, teacherId, sessionId);
  await markFrom(core, mates[1], token);
  await markFrom(core, people.student.userId, token);
  await changeMark(core, teacherId, { sessionId, studentId: mates[0], status: 'excused', reason: REASON });
  await endSession(core, teacherId, sessionId);
  await startSession(core, teacherId, waitingId);
  const all = () => socket.messages.join('\n');
  // The end is the last event of the one feed, the next start of the other.
  await eventually('the end and the next start', () => all().includes('session-ended') && all().includes(waitingId));
  socket.close();
  expect(all()).toContain(people.student.userId);
  return all();
}

test.each([false, true])('feeds carry no more than they should; classmates see names: %s', async (studentsSeeNames) => {
  const { core } = beside;
  const school = await openFullSchool(core);
  await core.database.prisma.class.update({ where: { id: school.classId }, data: { studentsSeeNames } });
  const heard = await feedsOf(school);
  const secrets = await secretsIn(core);
  const isShown = ({ what, owner }: Secret) => what === 'name' || (what === 'id' && school.mates.includes(owner ?? ''));
  const mayKnow = (secret: Secret) =>
    secret.owner === school.people.student.userId || (studentsSeeNames && isShown(secret));
  expect(leaksIn(heard, secrets, mayKnow)).toEqual([]);
  expect(NEVER.exec(heard)?.[0]).toBeUndefined();
  expect(QR_PICTURE.exec(heard)?.[0]).toBeUndefined();
  expect(heard).toContain('attendance-changed');
  expect(heard).not.toContain(REASON);
  expect(heard.includes(school.mates[1])).toBe(studentsSeeNames);
});
