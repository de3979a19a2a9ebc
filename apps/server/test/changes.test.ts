import { changedMark, markHistory } from '@rollcall/contracts/attendance';
import { sessionAnswer } from '@rollcall/contracts/sessions';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn } from './clients';
import { follow } from './follow';
import { at, signUp } from './people';
import { rest } from './rest';
import { mark, openSchool, schedule } from './school';
import { startServer, type TestServer } from './start-server';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server[Symbol.asyncDispose]());

test('a teacher changes a mark, everyone who follows sees it, and the history tells of it', async () => {
  const { teacher, students, sessionId, code } = await openSchool(server.url, { students: 2 });
  const [ada, ben] = [at(students, 0), at(students, 1)];
  const { token } = teacher;
  const atDesk = follow(await signIn(server.url, teacher), sessionId);
  const inRow = follow(await signIn(server.url, ben), sessionId);
  await mark(server.url, ada, code);
  await Promise.all([atDesk.sees('attendance-marked', 1), inRow.sees('attendance-marked', 1)]);

  const path = `/attendance/session/${sessionId}/student/${ada.user.id}`;
  const body = { status: 'excused', reason: 'Left with a headache' };
  const answer = await rest(server.url, `PUT ${path}`, { token, body });

  expect(answer.status).toBe(200);
  const { attendance } = changedMark.parse(answer.body);
  expect(attendance).toMatchObject({ sessionId, studentId: ada.user.id, status: 'excused' });
  await Promise.all([atDesk.sees('attendance-changed', 1), inRow.sees('attendance-changed', 1)]);
  const { markedAt } = attendance;
  expect(atDesk.of('attendance-changed')).toEqual([
    {
      studentId: ada.user.id,
      studentName: 'Student 1',
      markedAt,
      status: 'excused',
      formerStatus: 'present',
      totalPresent: 0,
    },
  ]);
  expect(inRow.of('attendance-changed')).toEqual([{ totalPresent: 0 }]);

  const told = await rest(server.url, `GET ${path}/history`, { token });
  expect(markHistory.parse(told.body).history).toMatchObject([
    { at: markedAt, by: { id: ada.user.id, role: 'student' }, formerStatus: null, status: 'present', reason: '' },
    { by: { id: teacher.user.id, role: 'employee' }, formerStatus: 'present', ...body },
  ]);
  const again = await mark(server.url, ada, code);
  expect(again.body).toMatchObject({ error: { code: 'ALREADY_MARKED_ATTENDANCE', details: { attendance } } });
});

test('what a change may not be: of a session to come, of a stranger, by a stranger, without a status', async () => {
  const { teacher, students, classId, sessionId } = await openSchool(server.url, { students: 1 });
  const studentId = at(students, 0).user.id;
  const stranger = await signUp(server.url, 'employee', 'Someone Else');
  const waiting = await schedule(server.url, teacher, classId);
  const change = (session: string, student: string, options: { token: string; body?: unknown }) =>
    rest(server.url, `PUT /attendance/session/${session}/student/${student}`, {
      body: { status: 'late' },
      ...options,
    });

  const own = { token: teacher.token };
  const problems = [
    [await change(waiting, studentId, own), 409, 'SESSION_STATE_CONFLICT'],
    [await change(sessionId, stranger.user.id, own), 404, 'NOT_FOUND'],
    [await change(sessionId, studentId, { token: stranger.token }), 404, 'NOT_FOUND'],
    [await change(sessionId, studentId, { token: at(students, 0).token }), 403, 'AUTH_UNAUTHORIZED'],
    [await change(sessionId, studentId, { ...own, body: {} }), 400, 'MISSING_REQUIRED_FIELD'],
    [await change(sessionId, studentId, { ...own, body: { status: 'asleep' } }), 400, 'VALIDATION_FAILED'],
  ] as const;
  for (const [answer, status, code] of problems) expect(answer).toMatchObject({ status, body: { error: { code } } });
});

test('a planned session is read, moved and cancelled; a running one keeps its start and its place', async () => {
  const { teacher, students, classId, sessionId } = await openSchool(server.url, { students: 1 });
  const { token } = teacher;
  const planned = await schedule(server.url, teacher, classId);
  const [startTime, endTime] = [2, 3].map((hours) => new Date(Date.now() + hours * 3_600_000).toISOString());

  const moved = await rest(server.url, `PUT /sessions/${planned}`, { token, body: { startTime, endTime } });
  const { session } = sessionAnswer.parse(moved.body);
  expect(moved).toMatchObject({ status: 200, body: { changed: 1 } });
  expect(session).toMatchObject({ startTime, endTime, status: 'scheduled' });
  const read = await rest(server.url, `GET /sessions/${planned}`, { token: at(students, 0).token });
  expect(sessionAnswer.parse(read.body)).toEqual({ session });
  const wrong = await rest(server.url, `PUT /sessions/${planned}`, { token, body: { endTime: startTime } });
  expect(wrong).toMatchObject({ status: 400, body: { error: { details: [{ field: 'endTime' }] } } });
  const cancelled = await rest(server.url, `DELETE /sessions/${planned}`, { token });
  expect(cancelled).toMatchObject({ status: 200, body: { message: 'The session is cancelled.' } });
  expect(await rest(server.url, `GET /sessions/${planned}`, { token })).toMatchObject({ status: 404 });

  const late = await rest(server.url, `PUT /sessions/${sessionId}`, { token, body: { startTime } });
  expect(late).toMatchObject({ status: 409, body: { error: { code: 'SESSION_STATE_CONFLICT' } } });
  const longer = await rest(server.url, `PUT /sessions/${sessionId}`, { token, body: { endTime } });
  expect(longer).toMatchObject({ status: 200, body: { session: { endTime, status: 'active' } } });
  const kept = await rest(server.url, `DELETE /sessions/${sessionId}`, { token });
  expect(kept).toMatchObject({ status: 409, body: { error: { code: 'SESSION_STATE_CONFLICT' } } });
});
