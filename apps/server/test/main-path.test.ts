import { attendanceRecords, markAnswer } from '@rollcall/contracts/attendance';
import { readCode } from '@rollcall/contracts/qr-link';
import { code as codeAnswer } from '@rollcall/contracts/sessions';
import { toRollcallError } from '@rollcall/sdk/errors';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createClient } from './clients';
import { at, PASSWORD, signUp } from './people';
import { readQrSvg } from './read-qr-svg';
import { rest } from './rest';
import { mark, openSchool, schedule } from './school';
import { startServer, type TestServer } from './start-server';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server[Symbol.asyncDispose]());

test('from the first account to the closed session, through the SDK', async () => {
  const teacher = createClient(server.url);
  const account = { password: PASSWORD, fullName: 'Grace Hopper' };
  await teacher.auth.register({ ...account, email: 'Grace@School.Example', role: 'employee' });
  expect(teacher.auth.state()).toMatchObject({ status: 'signed-in', user: { email: 'grace@school.example' } });
  const made = await teacher.api.classes.create.mutate({ name: 'Compilers', code: 'comp-1' });

  const names = ['Ada', 'Ben', 'Cleo'];
  const students = await Promise.all(
    names.map(async (fullName) => {
      const client = createClient(server.url);
      await client.auth.register({ ...account, fullName, email: `${fullName}@school.example`, role: 'student' });
      await client.api.classes.enroll.mutate({ classId: made.class.id });
      return client;
    }),
  );

  const startTime = new Date().toISOString();
  const endTime = new Date(Date.now() + 3_600_000).toISOString();
  const { session } = await teacher.api.sessions.create.mutate({ classId: made.class.id, startTime, endTime });
  expect(session.status).toBe('pending');
  const started = await teacher.api.sessions.start.mutate({ sessionId: session.id });
  expect(started.session.status).toBe('active');

  const marked = await at(students, 0).api.attendance.mark.mutate({ qrToken: started.token });
  expect(marked.attendance).toMatchObject({ status: 'present', sessionId: session.id, className: 'Compilers' });
  const again = await at(students, 0).api.attendance.mark.mutate({ qrToken: started.token }).catch(toRollcallError);
  expect(again).toMatchObject({ code: 'ALREADY_MARKED_ATTENDANCE', status: 409 });
  expect(again).toHaveProperty('details', { attendance: marked.attendance });

  const { token } = await teacher.api.sessions.rotateCode.mutate({ sessionId: session.id });
  const late = await at(students, 1).api.attendance.mark.mutate({ qrToken: started.token }).catch(toRollcallError);
  expect(late).toMatchObject({ code: 'QR_TOKEN_EXPIRED', status: 410 });
  await at(students, 1).api.attendance.mark.mutate({ qrToken: token });

  const ended = await teacher.api.sessions.end.mutate({ sessionId: session.id });
  expect(ended).toMatchObject({ attendanceCount: 2, session: { status: 'completed' } });
  const list = await teacher.api.attendance.bySession.query({ sessionId: session.id });
  expect(list.attendanceRecords.map(({ studentName, status }) => [studentName, status])).toEqual([
    ['Ada', 'present'],
    ['Ben', 'present'],
    ['Cleo', 'absent'],
  ]);
});

test('the same over REST, with its status codes', async () => {
  const { url } = server;
  const { teacher, students, sessionId, code } = await openSchool(url, { students: 3, enrolled: 2 });
  const marked = await mark(url, at(students, 0), code);
  expect(marked.status).toBe(201);
  const { attendance } = markAnswer.parse(marked.body);

  const again = await mark(url, at(students, 0), code);
  expect(again.status).toBe(409);
  expect(again.body).toMatchObject({ error: { code: 'ALREADY_MARKED_ATTENDANCE', details: { attendance } } });
  expect(await mark(url, at(students, 2), code)).toMatchObject({ status: 403, body: refusal('NOT_ENROLLED') });
  expect(await mark(url, teacher, code)).toMatchObject({ status: 403, body: refusal('AUTH_UNAUTHORIZED') });
  expect(await mark(url, at(students, 1), 'no code')).toMatchObject({
    status: 400,
    body: refusal('VALIDATION_FAILED'),
  });
  const foreign = crypto.randomUUID();
  expect(await mark(url, at(students, 1), foreign)).toMatchObject({ status: 400, body: refusal('QR_TOKEN_INVALID') });

  const rotated = await rest(url, `POST /sessions/${sessionId}/qr`, { token: teacher.token });
  expect(rotated.status).toBe(200);
  expect(await mark(url, at(students, 1), code)).toMatchObject({ status: 410, body: refusal('QR_TOKEN_EXPIRED') });

  const ended = await rest(url, `PUT /sessions/${sessionId}/end`, { token: teacher.token });
  expect(ended).toMatchObject({ status: 200, body: { attendanceCount: 1 } });
  const { token } = codeAnswer.parse(rotated.body);
  expect(await mark(url, at(students, 1), token)).toMatchObject({ status: 409, body: refusal('SESSION_NOT_ACTIVE') });
  const records = await rest(url, `GET /attendance/session/${sessionId}`, { token: teacher.token });
  expect(attendanceRecords.parse(records.body).attendanceRecords.map(({ status }) => status)).toEqual([
    'present',
    'absent',
  ]);
});

test('two requests of one student at the same instant give one mark, in whichever way they come', async () => {
  const { url } = server;
  const { students, code } = await openSchool(url, { students: 10 });
  const answers = await Promise.all(
    students.flatMap((student) => [mark(url, student, code), mark(url, student, code)]),
  );
  for (const status of [201, 409]) expect(answers.filter((answer) => answer.status === status)).toHaveLength(10);
});

test('the QR picture is a short link to this server, and the link is the code', async () => {
  const { teacher, sessionId, code } = await openSchool(server.url, { students: 0 });
  const again = await rest(server.url, `PUT /sessions/${sessionId}/start`, { token: teacher.token });
  const link = readQrSvg(codeAnswer.parse(again.body).qrCode);
  expect(link.replace(/[\w-]{22}$/, '<code>')).toBe(`${server.url}/s#<code>`);
  expect(readCode(link)).toBe(code);
});

test('who starts a running session again gets the code that is on the projector', async () => {
  const { teacher, classId, sessionId, code } = await openSchool(server.url, { students: 0 });
  const again = await rest(server.url, `PUT /sessions/${sessionId}/start`, { token: teacher.token });
  expect(again).toMatchObject({ status: 200, body: { token: code } });
  const waiting = await schedule(server.url, teacher, classId);
  const early = await rest(server.url, `PUT /sessions/${waiting}/end`, { token: teacher.token });
  expect(early).toMatchObject({ status: 409, body: refusal('SESSION_STATE_CONFLICT') });
  const stranger = await signUp(server.url, 'employee', 'Someone Else');
  const hidden = await rest(server.url, `PUT /sessions/${sessionId}/start`, { token: stranger.token });
  expect(hidden).toMatchObject({ status: 404, body: refusal('NOT_FOUND') });
});

function refusal(code: string) {
  return { success: false, error: { code } };
}
