import { randomUUID } from 'node:crypto';
import { enrollmentList } from '@rollcall/contracts/classes';
import { roster as rosterList, rosterPlaceAnswer } from '@rollcall/contracts/roster';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn } from './clients';
import { at, PASSWORD, signUp } from './people';
import { rest } from './rest';
import { mark, openSchool } from './school';
import { startServer, type TestServer } from './start-server';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ RATE_LIMIT_PER_MINUTE: '1000' });
});
afterAll(() => server[Symbol.asyncDispose]());

const newEmail = () => `${randomUUID()}@school.example`;

test('a student who was invited registers, is in the class and is marked; removed, the mark stays', async () => {
  const { url } = server;
  const { teacher, classId, sessionId, code } = await openSchool(url, { students: 0 });
  const { token } = teacher;
  const email = newEmail();

  const added = await rest(url, `POST /classes/${classId}/roster`, { token, body: { email } });
  expect(added).toMatchObject({ status: 201, body: { place: { status: 'invited', email } } });
  const body = { email, password: PASSWORD, fullName: 'Ada Lovelace', role: 'student' };
  const registered = await rest(url, 'POST /auth/register', { body });
  expect(registered.status).toBe(201);
  const ada = await signIn(url, { ...teacher, email });
  await expect(ada.api.users.enrollments.query({})).resolves.toMatchObject({ enrollments: [{ classId }] });
  await expect(ada.api.attendance.mark.mutate({ qrToken: code })).resolves.toMatchObject({
    attendance: { status: 'present' },
  });

  const { place } = rosterPlaceAnswer.parse(added.body);
  const found = await rest(url, `GET /classes/${classId}/roster?search=lovelace`, { token });
  expect(rosterList.parse(found.body)).toMatchObject({ roster: [{ id: place.id, status: 'enrolled' }] });
  const removed = await rest(url, `DELETE /classes/${classId}/roster/${place.id}`, { token });
  expect(removed).toMatchObject({ status: 200, body: { message: expect.any(String) } });
  await expect(ada.api.users.enrollments.query({})).resolves.toMatchObject({ enrollments: [] });
  const list = await rest(url, `GET /attendance/session/${sessionId}`, { token });
  expect(list.body).toMatchObject({ attendanceRecords: [{ studentName: 'Ada Lovelace', status: 'present' }] });
});

test('a list is looked at, refused line by line, and taken', async () => {
  const { url } = server;
  const { teacher, students, classId } = await openSchool(url, { students: 1, enrolled: 0 });
  const { token } = teacher;
  const good = `\uFEFFName;E-mail\r\n"Lovelace, Ada";${newEmail()}\r\nBob;${at(students, 0).email}\r\n`;
  const send = (csv: string, dryRun: boolean) =>
    rest(url, `POST /classes/${classId}/roster/import`, { token, body: { csv, dryRun } });

  const look = await send(`${good}Nobody;\r\n`, true);
  expect(look).toMatchObject({ status: 200, body: { applied: false, enrolled: 1, invited: 1, bad: 1 } });
  expect(await send(`${good}Nobody;\r\n`, false)).toMatchObject({
    status: 400,
    body: { error: { code: 'VALIDATION_FAILED', details: [{ field: 'line 4', problem: 'Has no e-mail' }] } },
  });
  expect((await rest(url, `GET /classes/${classId}/roster`, { token })).body).toMatchObject({ roster: [] });
  const taken = await send(good, false);
  expect(taken).toMatchObject({ status: 200, body: { applied: true, enrolled: 1, invited: 1, bad: 0 } });
  const own = await rest(url, 'GET /users/enrollments', { token: at(students, 0).token });
  expect(enrollmentList.parse(own.body).enrollments).toMatchObject([{ classId }]);
});

test('a class is edited and archived by its teacher; what runs goes on', async () => {
  const { url } = server;
  const { teacher, students, classId, code } = await openSchool(url, { students: 2, enrolled: 1 });
  const { token } = teacher;

  const edited = await rest(url, `PUT /classes/${classId}`, { token, body: { name: 'Logic', capacity: null } });
  expect(edited).toMatchObject({ status: 200, body: { class: { name: 'Logic', capacity: null, enrolledCount: 1 } } });
  const archived = await rest(url, `DELETE /classes/${classId}`, { token });
  expect(archived).toMatchObject({ status: 200, body: { message: expect.any(String) } });

  const late = await rest(url, `POST /classes/${classId}/enroll`, { token: at(students, 1).token, body: {} });
  expect(late).toMatchObject({ status: 404, body: { error: { code: 'NOT_FOUND' } } });
  expect((await mark(url, at(students, 0), code)).status).toBe(201);
  const stranger = await signUp(url, 'employee', 'Another Teacher');
  const attempt = await rest(url, `DELETE /classes/${classId}`, { token: stranger.token });
  expect(attempt.status).toBe(404);
});
