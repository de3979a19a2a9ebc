import { randomUUID } from 'node:crypto';
import { ownRates } from '@rollcall/contracts/attendance';
import { code as codeAnswer, ownSessions } from '@rollcall/contracts/sessions';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn } from './clients';
import { follow } from './follow';
import { at } from './people';
import { rest } from './rest';
import { mark, openSchool, schedule, type School } from './school';
import { startServer, type TestServer } from './start-server';

// What a student does beside scanning: the letters under the picture, what is on, the own rate, and leaving. Over the wire.

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server[Symbol.asyncDispose]());

/** The letters that the projector shows from now on. */
async function newLetters({ teacher, sessionId }: School): Promise<string> {
  const { body } = await rest(server.url, `POST /sessions/${sessionId}/qr`, { token: teacher.token });
  return codeAnswer.parse(body).shortCode;
}

const typeIn = (token: string, shortCode: string) =>
  rest(server.url, 'POST /attendance/mark/short', { token, body: { shortCode } });

test('letters typed in lower case and with a hyphen are a mark, which the teacher sees live', async () => {
  const school = await openSchool(server.url, { students: 1 });
  const student = at(school.students, 0);
  const atDesk = follow(await signIn(server.url, school.teacher), school.sessionId);
  await atDesk.sees('session-started', 1);
  const letters = await newLetters(school);
  const typed = `${letters.slice(0, 3)}-${letters.slice(3)}`.toLowerCase();

  const answer = await typeIn(student.token, typed);
  expect(answer).toMatchObject({
    status: 201,
    body: { attendance: { sessionId: school.sessionId, status: 'present' }, message: 'You are present.' },
  });
  await atDesk.sees('attendance-marked', 1);
  expect(await typeIn(student.token, typed)).toMatchObject({
    status: 409,
    body: { error: { code: 'ALREADY_MARKED_ATTENDANCE', details: { attendance: { studentId: student.user.id } } } },
  });
});

test('a student who is not in the class, wrong letters and no letters at all are refused, each in its way', async () => {
  const school = await openSchool(server.url, { students: 2, enrolled: 1 });
  const letters = await newLetters(school);
  const stranger = at(school.students, 1);
  const none = 'None of your classes takes attendance under this code now. Please compare it with the screen.';
  const invalid = { status: 400, body: { error: { code: 'QR_TOKEN_INVALID', message: none } } };
  expect(await typeIn(stranger.token, letters)).toMatchObject(invalid);
  expect(await typeIn(at(school.students, 0).token, 'BBBBBB')).toMatchObject(invalid);
  expect(await typeIn(stranger.token, school.code)).toMatchObject({
    status: 400,
    body: { error: { code: 'VALIDATION_FAILED', details: [{ field: 'shortCode' }] } },
  });
});

test('who has guessed ten times in a minute waits, and what was no guess did not count', async () => {
  const school = await openSchool(server.url, { students: 2 });
  const [guesser, neighbour] = [at(school.students, 0), at(school.students, 1)];
  const letters = await newLetters(school);
  for (let turn = 0; turn < 5; turn += 1) {
    expect(await typeIn(guesser.token, 'no code')).toMatchObject({ status: 400 });
    expect(await typeIn(guesser.token, 'BBB BBB')).toMatchObject({ status: 400 });
    expect(await mark(server.url, guesser, randomUUID())).toMatchObject({ status: 400 });
  }
  const limited = await typeIn(guesser.token, letters);
  expect(limited).toMatchObject({ status: 429, body: { error: { code: 'RATE_LIMITED' } } });
  expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await typeIn(neighbour.token, letters)).toMatchObject({ status: 201 });
});

test('what is on, the own rate and leaving agree with what the student did', async () => {
  const school = await openSchool(server.url, { students: 1 });
  const { token } = at(school.students, 0);
  const { classId, sessionId } = school;
  const waitingId = await schedule(server.url, school.teacher, classId);
  const whatIsOn = async (query = '') =>
    ownSessions.parse((await rest(server.url, `GET /sessions/mine${query}`, { token })).body);
  const rates = async () => ownRates.parse((await rest(server.url, 'GET /attendance/mine', { token })).body).classes;

  expect((await whatIsOn()).sessions.map(({ id, mark: own }) => ({ id, mark: own }))).toEqual([
    { id: sessionId, mark: null },
    { id: waitingId, mark: null },
  ]);
  expect(await rates()).toMatchObject([{ classId, sessionsAhead: 2, goal: { kind: 'reachable', mustAttend: 2 } }]);
  await mark(server.url, { token }, school.code);
  expect((await whatIsOn('?days=1')).sessions).toMatchObject([{ mark: { status: 'present' } }, { mark: null }]);
  expect(await rates()).toMatchObject([{ present: 1, rate: 1, sessionsAhead: 1, goal: { mustAttend: 1, mayMiss: 0 } }]);
  expect(await rest(server.url, 'GET /sessions/mine?days=15', { token })).toMatchObject({ status: 400 });

  expect(await rest(server.url, `DELETE /classes/${classId}/enroll`, { token })).toMatchObject({ status: 200 });
  expect(await rest(server.url, `DELETE /classes/${classId}/enroll`, { token })).toMatchObject({ status: 404 });
  expect((await whatIsOn()).sessions).toEqual([]);
  expect(await rates()).toMatchObject([{ classId, isEnrolled: false, present: 1, goal: { kind: 'open' } }]);
});

test('a student’s feeds tell when a session of the class starts and when it ends', async () => {
  const school = await openSchool(server.url, { students: 1 });
  const inRow = follow(await signIn(server.url, at(school.students, 0)), school.sessionId);
  await inRow.sees('session-started', 1);
  await rest(server.url, `PUT /sessions/${school.sessionId}/end`, { token: school.teacher.token });
  await inRow.sees('session-ended', 1);
  expect(inRow.of('session-ended')).toMatchObject([{ sessionId: school.sessionId }]);
});
