import { afterAll, beforeAll, expect, test } from 'vitest';
import { problemsOf } from './answer-check';
import { startRestApp, type RestApp } from './rest-app';

// What a school asks, over the wire: every answer is one that the document foretells.

let app: RestApp;
beforeAll(async () => {
  app = await startRestApp();
});
afterAll(() => app[Symbol.asyncDispose]());

const HOUR_MS = 3_600_000;
const WRONG_CODE = '12345678-9abc-4def-8123-456789abcdef';

test('an account', async () => {
  const account = { email: 'ada@school.example', password: 'a moth in the relay', fullName: 'Ada', role: 'student' };
  const wrong = { email: account.email, password: 'another one' };
  await ask('GET /auth/registration-policy', { status: 200 });
  await ask('POST /auth/register', { status: 201, body: account });
  await ask('POST /auth/register', { status: 409, body: account });
  await ask('POST /auth/register', { status: 400, body: { ...account, password: 'short' } });
  await ask('POST /auth/register', { status: 400, body: { email: account.email } });
  for (let attempt = 1; attempt <= 5; attempt += 1) await ask('POST /auth/login', { status: 401, body: wrong });
  await ask('POST /auth/login', { status: 423, body: wrong });
  await ask('POST /auth/refresh', { status: 401 });
  await ask('POST /auth/forgot-password', { status: 200, body: { email: account.email } });
  await ask('POST /auth/reset-password', { status: 401, body: { token: 'none', password: account.password } });
  await ask('GET /auth/verify', { status: 200, as: 'student' });
  await ask('GET /auth/verify', { status: 401 });
  await ask('GET /users/profile', { status: 200, as: 'employee' });
  await ask('PUT /users/profile', { status: 200, as: 'student', body: { fullName: 'Ada King' } });
  await ask('PUT /users/profile', { status: 409, as: 'student', body: { email: account.email } });
});

test('a class and its roster', async () => {
  const ids = { id: await newClass('L-1') };
  await ask('POST /classes', { status: 409, as: 'employee', body: { name: 'Logic', code: 'L-1' } });
  await ask('POST /classes', { status: 403, as: 'student', body: { name: 'Logic', code: 'L-1' } });
  await ask('GET /classes', { status: 200, as: 'student' });
  await ask('GET /users/classes', { status: 200, as: 'employee' });
  await ask('GET /classes/{id}', { status: 200, as: 'employee', ids });
  await ask('PUT /classes/{id}', { status: 200, as: 'employee', ids, body: { capacity: 2 } });
  await ask('POST /classes/{id}/enroll', { status: 201, as: 'student', ids });
  await ask('POST /classes/{id}/enroll', { status: 409, as: 'student', ids });
  await ask('GET /users/enrollments', { status: 200, as: 'student' });
  await ask('DELETE /classes/{id}/enroll', { status: 200, as: 'student', ids });
  await ask('DELETE /classes/{id}/enroll', { status: 404, as: 'student', ids });

  const bad = { csv: 'Alan,alan@school.example\nnobody\n' };
  await ask('POST /classes/{id}/roster/import', { status: 200, as: 'employee', ids, body: { ...bad, dryRun: true } });
  await ask('POST /classes/{id}/roster/import', { status: 400, as: 'employee', ids, body: bad });
  const alan = { email: 'alan@school.example' };
  const { place } = await ask('POST /classes/{id}/roster', { status: 201, as: 'employee', ids, body: alan });
  await ask('POST /classes/{id}/roster', { status: 409, as: 'employee', ids, body: alan });
  await ask('GET /classes/{id}/roster', { status: 200, as: 'employee', ids });
  const gone = { ...ids, placeId: idOf(place) };
  await ask('DELETE /classes/{id}/roster/{placeId}', { status: 200, as: 'employee', ids: gone });
  await ask('DELETE /classes/{id}/roster/{placeId}', { status: 404, as: 'employee', ids: gone });
  await ask('DELETE /classes/{id}', { status: 200, as: 'employee', ids });
});

test('a session and its marks', async () => {
  const classId = await newClass('L-2');
  await ask('POST /classes/{id}/enroll', { status: 201, as: 'student', ids: { id: classId } });
  const ids = { id: await newSession(classId, Date.now()) };
  await ask('GET /sessions/class/{classId}', { status: 200, as: 'student', ids: { classId } });
  await ask('GET /sessions/{id}', { status: 200, as: 'student', ids });
  await ask('PUT /sessions/{id}/end', { status: 409, as: 'employee', ids });
  const started = await ask('PUT /sessions/{id}/start', { status: 200, as: 'employee', ids });
  await ask('GET /sessions/{id}/board', { status: 200, as: 'employee', ids });

  const body = { qrToken: started['token'] };
  await ask('POST /attendance/mark', { status: 400, as: 'student', body: { qrToken: WRONG_CODE } });
  const marked = await ask('POST /attendance/mark', { status: 201, as: 'student', body });
  await ask('POST /attendance/mark', { status: 409, as: 'student', body });
  const { shortCode } = await ask('POST /sessions/{id}/qr', { status: 200, as: 'employee', ids });
  await ask('POST /attendance/mark', { status: 410, as: 'student', body });
  await ask('GET /attendance/session/{sessionId}', { status: 200, as: 'employee', ids: { sessionId: ids.id } });
  const mark = `/attendance/session/{sessionId}/student/{studentId}`;
  const ofMark = { sessionId: ids.id, studentId: String(Reflect.get(Object(marked['attendance']), 'studentId')) };
  await ask(`PUT ${mark}`, { status: 200, as: 'employee', ids: ofMark, body: { status: 'excused' } });
  await ask(`GET ${mark}/history`, { status: 200, as: 'employee', ids: ofMark });

  await ask(`DELETE ${mark}`, { status: 200, as: 'employee', ids: ofMark });
  await ask('POST /attendance/mark/short', { status: 400, as: 'student', body: { shortCode: 'BBB-BBB' } });
  await ask('POST /attendance/mark/short', { status: 400, as: 'student', body: { shortCode: 'AEIOU' } });
  await ask('POST /attendance/mark/short', { status: 201, as: 'student', body: { shortCode } });
  await ask('POST /attendance/mark/short', { status: 409, as: 'student', body: { shortCode } });
  await ask('GET /sessions/mine', { status: 200, as: 'student' });
  await ask('GET /attendance/mine', { status: 200, as: 'student' });

  await ask('PUT /sessions/{id}/end', { status: 200, as: 'employee', ids });
  const { studentId } = ofMark;
  await ask('GET /attendance/student/{studentId}', { status: 200, as: 'student', ids: { studentId } });
  await ask('GET /attendance/class/{classId}/report', { status: 200, as: 'employee', ids: { classId } });
  await ask('PUT /sessions/{id}/end', { status: 409, as: 'employee', ids });
  await ask('PUT /sessions/{id}/start', { status: 409, as: 'employee', ids });
  await ask('POST /sessions/{id}/qr', { status: 409, as: 'employee', ids });
  await ask('POST /attendance/mark', { status: 409, as: 'student', body });
});

test('a session that lies ahead', async () => {
  const classId = await newClass('L-3');
  const ids = { id: await newSession(classId, Date.now() + 24 * HOUR_MS) };
  const endTime = new Date(Date.now() + 26 * HOUR_MS).toISOString();
  await ask('PUT /sessions/{id}/start', { status: 409, as: 'employee', ids });
  await ask('PUT /sessions/{id}', { status: 200, as: 'employee', ids, body: { endTime } });
  await ask('PUT /sessions/{id}', { status: 400, as: 'employee', ids, body: { endTime: 'later' } });
  await ask('DELETE /sessions/{id}', { status: 200, as: 'employee', ids });
  await ask('GET /sessions/{id}', { status: 404, as: 'employee', ids });
});

test('one request too many', async () => {
  await using strict = await startRestApp({ requestsPerMinute: 1 });
  await ask('GET /auth/verify', { status: 200, as: 'student' }, strict);
  await ask('GET /auth/verify', { status: 429, as: 'student' }, strict);
});

test('an answer of another shape would be seen', () => {
  expect(problemsOf('GET /auth/verify', { status: 200, body: { valid: true, user: {} } })).not.toEqual([]);
  expect(problemsOf('GET /auth/verify', { status: 401, body: { success: false } })).not.toEqual([]);
  expect(problemsOf('GET /auth/verify', { status: 418, body: {} })).not.toEqual([]);
});

async function newClass(code: string): Promise<string> {
  const made = await ask('POST /classes', { status: 201, as: 'employee', body: { name: 'Logic', code } });
  return idOf(made['class']);
}

/** Of one hour, from `from` (milliseconds since 1970) on. */
async function newSession(classId: string, from: number): Promise<string> {
  const [startTime, endTime] = [from, from + HOUR_MS].map((time) => new Date(time).toISOString());
  const made = await ask('POST /sessions', { status: 201, as: 'employee', body: { classId, startTime, endTime } });
  return idOf(made['session']);
}

function idOf(thing: unknown): string {
  return String(Reflect.get(Object(thing), 'id'));
}

/** Asks as the document says one should, and holds the answer against it. Hands back its body. */
async function ask(
  operation: string,
  options: { status: number; as?: 'employee' | 'student'; ids?: Record<string, string>; body?: unknown },
  { url } = app,
): Promise<Record<string, unknown>> {
  const [method = '', path = ''] = operation.split(' ');
  const address = path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => options.ids?.[name] ?? '');
  const content = options.body === undefined ? {} : { 'content-type': 'application/json' };
  const init: RequestInit = { method, headers: { 'x-role': options.as ?? 'nobody', ...content } };
  if (options.body !== undefined) init.body = JSON.stringify(options.body);
  const response = await fetch(`${url}${address}`, init);
  const answer = { status: response.status, body: (await response.json()) as Record<string, unknown> };
  expect({ operation, ...answer }).toMatchObject({ operation, status: options.status });
  expect(problemsOf(operation, answer)).toEqual([]);
  return answer.body;
}
