import { attendanceHistory, classReport } from '@rollcall/contracts/attendance';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn } from './clients';
import { at } from './people';
import { rest } from './rest';
import { mark, openSchool } from './school';
import { startServer, type TestServer } from './start-server';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server[Symbol.asyncDispose]());

/** A class whose one session is over: the first student came, the second did not. */
async function openTaughtSchool() {
  const school = await openSchool(server.url, { students: 2 });
  await mark(server.url, at(school.students, 0), school.code);
  await rest(server.url, `PUT /sessions/${school.sessionId}/end`, { token: school.teacher.token });
  return school;
}

test('the report of a class, over REST and through the SDK alike', async () => {
  const { teacher, students, classId, sessionId } = await openTaughtSchool();
  const answer = await rest(server.url, `GET /attendance/class/${classId}/report`, { token: teacher.token });

  expect(answer.status).toBe(200);
  const { report, statistics } = classReport.parse(answer.body);
  expect(report.sessions).toMatchObject([{ sessionId, present: 1, absent: 1, rate: 0.5 }]);
  expect(report.students).toMatchObject([
    { studentId: at(students, 0).user.id, present: 1, rate: 1, isAtRisk: false },
    { studentId: at(students, 1).user.id, absent: 1, rate: 0, isAtRisk: true, absentInARow: 1 },
  ]);
  expect(statistics).toMatchObject({ totalSessions: 1, totalStudents: 2, studentsAtRisk: 1, rate: 0.5 });
  const client = await signIn(server.url, teacher);
  await expect(client.api.attendance.classReport.query({ classId })).resolves.toEqual(answer.body);
});

test('a range of days, and what is none', async () => {
  // Of the moment before there was a session, which may be on the next day already.
  const before = Date.now();
  const day = (away: number) => new Date(before + away * 86_400_000).toISOString().slice(0, 10);
  const { teacher, classId } = await openTaughtSchool();
  const sessionsIn = async (query: string) => {
    const path = `GET /attendance/class/${classId}/report?${query}`;
    const answer = await rest(server.url, path, { token: teacher.token });
    return answer.status === 200 ? classReport.parse(answer.body).report.sessions.length : answer.body;
  };
  await expect(sessionsIn(`startDate=${day(-1)}&endDate=${day(1)}`)).resolves.toBe(1);
  await expect(sessionsIn(`endDate=${day(-1)}`)).resolves.toBe(0);
  await expect(sessionsIn(`startDate=${new Date(Date.now() + 60_000).toISOString()}`)).resolves.toBe(0);
  for (const query of [`startDate=${day(1)}&endDate=${day(-1)}`, 'endDate=1999-12-31', 'endDate=2026-02-30']) {
    await expect(sessionsIn(query)).resolves.toMatchObject({
      error: { code: 'VALIDATION_FAILED', details: [{ field: 'endDate' }] },
    });
  }
});

test('a student reads the own marks, the teacher those of the own class, and nobody else any', async () => {
  const { teacher, students, sessionId } = await openTaughtSchool();
  const [ada, ben] = [at(students, 0), at(students, 1)];
  const path = `GET /attendance/student/${ada.user.id}`;
  for (const { token } of [ada, teacher]) {
    const answer = await rest(server.url, path, { token });
    expect(attendanceHistory.parse(answer.body)).toMatchObject({
      attendanceHistory: [{ sessionId, status: 'present', className: 'Compilers' }],
      pagination: { page: 1, limit: 20, total: 1 },
    });
  }
  const { teacher: stranger } = await openTaughtSchool();
  for (const { token } of [ben, stranger]) {
    const answer = await rest(server.url, path, { token });
    expect(answer).toMatchObject({ status: 404, body: { error: { code: 'NOT_FOUND' } } });
  }
});

test('an archived class is still reported to its teacher', async () => {
  const { teacher, classId } = await openTaughtSchool();
  await rest(server.url, `DELETE /classes/${classId}`, { token: teacher.token });
  const answer = await rest(server.url, `GET /attendance/class/${classId}/report`, { token: teacher.token });
  expect(classReport.parse(answer.body).statistics).toMatchObject({ totalSessions: 1, present: 1 });
});
