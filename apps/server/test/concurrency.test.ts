import { randomUUID } from 'node:crypto';
import { openDatabase, type Database } from '@rollcall/db/client';
import { refreshed } from '@rollcall/contracts/auth';
import { attendanceRecords } from '@rollcall/contracts/attendance';
import { startedSession } from '@rollcall/contracts/sessions';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, PASSWORD, signUp, signUpStudents } from './people';
import { refreshCookie, rest, type Answer } from './rest';
import { mark, openSchool, schedule } from './school';
import { databaseUrl, startServer, type TestServer } from './start-server';

const SHARED = { JWT_SECRET: 'one secret for the two of them, long', RATE_LIMIT_PER_MINUTE: '10000' };

/** Two servers over one database, each with its own memory, as two processes have it. */
let servers: [TestServer, TestServer];
let database: Database;
beforeAll(async () => {
  const first = await startServer(SHARED);
  servers = [first, await startServer({ ...SHARED, DATABASE_URL: databaseUrl(first.database) })];
  database = openDatabase(first.database, { poolSize: 2 });
});
afterAll(async () => {
  await database.close();
  for (const server of servers.toReversed()) await server[Symbol.asyncDispose]();
});

/** The servers' addresses in turn. */
const urlOf = (turn: number) => at(servers, turn % 2).url;

/** So many at once, one half to each server: how often each outcome was answered. */
async function atOnce(
  count: number,
  ask: (url: string, turn: number) => Promise<Answer>,
): Promise<Record<string, number>> {
  const answers = await Promise.all(Array.from({ length: count }, (_, turn) => ask(urlOf(turn), turn)));
  const outcomes = answers.map(({ status, body }) => [status, Object(body).error?.code].filter(Boolean).join(' '));
  return Object.fromEntries(
    [...new Set(outcomes)].map((one) => [one, outcomes.filter((other) => other === one).length]),
  );
}

/** How many rows of a session's log are of that kind. */
async function countEvents(
  sessionId: string,
  type: 'session_started' | 'session_ended' | 'attendance_marked',
): Promise<number> {
  return database.prisma.sessionEvent.count({ where: { sessionId, type } });
}

test('fifty equal marks at once are one mark', async () => {
  const { students, sessionId, code } = await openSchool(urlOf(0), { students: 1 });
  const student = at(students, 0);
  const outcomes = await atOnce(50, (url) => mark(url, student, code));
  expect(outcomes).toEqual({ 201: 1, '409 ALREADY_MARKED_ATTENDANCE': 49 });
  expect(await database.prisma.attendance.count({ where: { sessionId } })).toBe(1);
  expect(await countEvents(sessionId, 'attendance_marked')).toBe(1);
});

test('fifty enrolments at once fill ten places and no more', async () => {
  const { classId, students } = await openSchool(urlOf(0), { students: 50, enrolled: 0, policy: { capacity: 10 } });
  const outcomes = await atOnce(50, (url, turn) =>
    rest(url, `POST /classes/${classId}/enroll`, { token: at(students, turn).token }),
  );
  expect(outcomes).toEqual({ 201: 10, '409 CLASS_FULL': 40 });
  expect(await database.prisma.enrollment.count({ where: { classId } })).toBe(10);
});

test('one student who enrols twenty times at once has one place', async () => {
  const { classId, students } = await openSchool(urlOf(0), { students: 1, enrolled: 0 });
  const outcomes = await atOnce(20, (url) =>
    rest(url, `POST /classes/${classId}/enroll`, { token: at(students, 0).token }),
  );
  expect(outcomes).toEqual({ 201: 1, '409 ALREADY_ENROLLED': 19 });
});

test('starts at once are one start, with the same code for all', async () => {
  const { teacher, classId } = await openSchool(urlOf(0), { students: 0 });
  const sessionId = await schedule(urlOf(0), teacher, classId);
  const codes = new Set<string>();
  const outcomes = await atOnce(10, async (url) => {
    const answer = await rest(url, `PUT /sessions/${sessionId}/start`, { token: teacher.token });
    if (answer.status === 200) codes.add(startedSession.parse(answer.body).token);
    return answer;
  });
  expect(outcomes).toEqual({ 200: 10 });
  expect(codes.size).toBe(1);
  expect(await countEvents(sessionId, 'session_started')).toBe(1);
});

test('ends at once are one end, with one set of absents', async () => {
  const { teacher, students, sessionId, code } = await openSchool(urlOf(0), { students: 5 });
  await mark(urlOf(1), at(students, 0), code);
  const end = (url: string) => rest(url, `PUT /sessions/${sessionId}/end`, { token: teacher.token });
  expect(await atOnce(6, end)).toEqual({ 200: 1, '409 SESSION_STATE_CONFLICT': 5 });
  expect(await countEvents(sessionId, 'session_ended')).toBe(1);
  expect(await countEvents(sessionId, 'attendance_marked')).toBe(5);
  const listed = await rest(urlOf(1), `GET /attendance/session/${sessionId}`, { token: teacher.token });
  const { attendanceRecords: records } = attendanceRecords.parse(listed.body);
  expect(records.filter(({ status }) => status === 'absent')).toHaveLength(4);
  expect(records).toHaveLength(5);
});

test('refreshes at once are all good, and lead to the same next token', async () => {
  const ada = await signUp(urlOf(0), 'student', 'Ada');
  const next = new Set<string | undefined>();
  const outcomes = await atOnce(10, async (url) => {
    const answer = await rest(url, 'POST /auth/refresh', { body: { refreshToken: ada.refreshToken } });
    next.add(refreshCookie(answer));
    const { token } = refreshed.parse(answer.body);
    return rest(url, 'GET /auth/verify', { token });
  });
  expect(outcomes).toEqual({ 200: 10 });
  expect(next.size).toBe(1);
});

test('of registrations of one e-mail at once one succeeds, however it is written', async () => {
  const email = `${randomUUID()}@school.example`;
  const outcomes = await atOnce(6, (url, turn) => {
    const written = turn % 3 === 0 ? email.toUpperCase() : email;
    return rest(url, 'POST /auth/register', {
      body: { email: written, password: PASSWORD, fullName: 'Ada', role: 'student' },
    });
  });
  expect(outcomes).toEqual({ 201: 1, '409 EMAIL_TAKEN': 5 });
  expect(await database.prisma.user.count({ where: { email } })).toBe(1);
});

test('of classes with one code at once one is made, however it is written', async () => {
  const { token } = await signUp(urlOf(0), 'employee', 'Grace Hopper');
  const code = randomUUID().slice(0, 8);
  const outcomes = await atOnce(10, (url, turn) =>
    rest(url, 'POST /classes', { token, body: { name: 'Logic', code: turn % 2 === 0 ? code : code.toUpperCase() } }),
  );
  expect(outcomes).toEqual({ 201: 1, '409 CLASS_CODE_TAKEN': 9 });
});

test('of profiles that take one e-mail at once one gets it', async () => {
  const students = await signUpStudents(urlOf(0), 4);
  const email = `${randomUUID()}@school.example`;
  const outcomes = await atOnce(4, (url, turn) =>
    rest(url, 'PUT /users/profile', { token: at(students, turn).token, body: { email } }),
  );
  expect(outcomes).toEqual({ 200: 1, '409 EMAIL_TAKEN': 3 });
});

test('marks while the session ends are either stored as present or refused, and everyone is in the list once', async () => {
  const { teacher, students, sessionId, code } = await openSchool(urlOf(0), { students: 20 });
  const end = rest(urlOf(1), `PUT /sessions/${sessionId}/end`, { token: teacher.token });
  const outcomes = await atOnce(20, (url, turn) => mark(url, at(students, turn), code));
  expect((await end).status).toBe(200);
  const { 201: marked = 0, '409 SESSION_NOT_ACTIVE': late = 0, ...others } = outcomes;
  expect({ all: marked + late, others }).toEqual({ all: 20, others: {} });
  expect(Object((await end).body).attendanceCount).toBe(marked);
  expect(await database.prisma.attendance.groupBy({ by: ['status'], where: { sessionId }, _count: true })).toEqual(
    expect.arrayContaining([
      ...(marked > 0 ? [{ status: 'present', _count: marked }] : []),
      ...(late > 0 ? [{ status: 'absent', _count: late }] : []),
    ]),
  );
  expect(await countEvents(sessionId, 'attendance_marked')).toBe(20);
});
