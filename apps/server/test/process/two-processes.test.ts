import { randomUUID } from 'node:crypto';
import { classAnswer, classList } from '@rollcall/contracts/classes';
import { startedSession } from '@rollcall/contracts/sessions';
import { createTestDatabase } from '@rollcall/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn } from '../clients';
import { follow } from '../follow';
import { at, signUp, signUpStudents, type Person } from '../people';
import { refusedEverywhere } from '../refused-everywhere';
import { rest } from '../rest';
import { mark, openSchool } from '../school';
import { databaseUrl } from '../start-server';
import { startPair, type Pair } from './start-pair';

let pair: Pair;
let [A, B] = ['', ''];
beforeAll(async () => {
  const database = await createTestDatabase();
  pair = await startPair({ DATABASE_URL: databaseUrl(database.connection), RATE_LIMIT_PER_MINUTE: '10000' });
  pair.atEnd(() => database[Symbol.asyncDispose]());
  [A, B] = pair.urls;
}, 60_000);
afterAll(() => pair.end());

test('a class that one changes is listed anew by the other, which had kept the list', async () => {
  const { teacher, classId } = await openSchool(A, { students: 0 });
  const names = async (url: string) => {
    const { body } = await rest(url, 'GET /classes?limit=100', { token: teacher.token });
    return classList.parse(body).classes.map(({ name }) => name);
  };
  for (const url of [A, B]) expect(await names(url)).toContain('Compilers');
  const name = `Compilers ${randomUUID()}`;
  const changed = await rest(A, `PUT /classes/${classId}`, { token: teacher.token, body: { name } });
  expect(classAnswer.parse(changed.body).class.name).toBe(name);
  // Far below the 5 minutes for which a list is kept.
  await expect.poll(() => names(B), { timeout: 10_000 }).toContain(name);
});

const endings = [
  { name: 'a logout', end: ({ token }: Person) => rest(A, 'POST /auth/logout', { token }) },
  {
    name: 'a change of the password',
    end: ({ token, password }: Person) =>
      rest(A, 'PUT /auth/password', { token, body: { currentPassword: password, newPassword: 'no moth any more' } }),
  },
];

test.each(endings)('$name at one is one at the other, within five seconds', async ({ end }) => {
  const ada = await signUp(A, 'student', 'Ada');
  const statusOf = async (url: string) => (await rest(url, 'GET /auth/verify', { token: ada.token })).status;
  // Both have verified the token, and keep it.
  expect([await statusOf(A), await statusOf(B)]).toEqual([200, 200]);
  expect((await end(ada)).status).toBe(200);
  const endedAt = performance.now();
  expect(await statusOf(A)).toBe(401);
  await refusedEverywhere(endedAt, () => statusOf(B));
});

test('who follows at one sees what is marked at the other, in the order of the marks', async () => {
  const { teacher, students, sessionId, code } = await openSchool(A, { students: 10 });
  const feeds = await Promise.all([A, B].map(async (url) => follow(await signIn(url, teacher), sessionId)));
  // They begin with the latest event; which one that is, is known once they have it.
  await Promise.all(feeds.map((feed) => feed.sees('session-started', 1)));
  for (const [index, student] of students.entries()) {
    expect((await mark(index % 2 === 0 ? A : B, student, code)).status).toBe(201);
  }
  for (const feed of feeds) {
    await feed.sees('attendance-marked', students.length);
    expect(feed.of('attendance-marked')).toMatchObject(students.map(({ user }) => ({ studentId: user.id })));
  }
});

test('both show the same code at the same moment, and the one that replaces it ends it at both', async () => {
  const { teacher, students, sessionId, code } = await openSchool(A, { students: 2 });
  const shown = async (url: string) => {
    const { body } = await rest(url, `PUT /sessions/${sessionId}/start`, { token: teacher.token });
    return startedSession.parse(body).token;
  };
  expect(await Promise.all([shown(A), shown(B)])).toEqual([code, code]);
  expect((await rest(A, `POST /sessions/${sessionId}/qr`, { token: teacher.token })).status).toBe(200);
  expect((await mark(B, at(students, 0), code)).status).toBe(410);
  const [here, there] = await Promise.all([shown(A), shown(B)]);
  expect(there).toBe(here);
  expect(there).not.toBe(code);
  expect((await mark(B, at(students, 1), there)).status).toBe(201);
});

test('a session that one has ended takes no more marks at the other', async () => {
  const { teacher, students, sessionId, code } = await openSchool(A, { students: 2 });
  expect((await mark(B, at(students, 0), code)).status).toBe(201);
  expect((await rest(A, `PUT /sessions/${sessionId}/end`, { token: teacher.token })).status).toBe(200);
  expect(await mark(B, at(students, 1), code)).toMatchObject({
    status: 409,
    body: { error: { code: 'SESSION_NOT_ACTIVE' } },
  });
});

test('thirty who enrol at once at both share ten places', async () => {
  const { classId } = await openSchool(A, { students: 0, policy: { capacity: 10 } });
  const students = await signUpStudents(A, 30);
  const answers = await Promise.all(
    students.map(({ token }, index) =>
      rest(index % 2 === 0 ? A : B, `POST /classes/${classId}/enroll`, { token, body: {} }),
    ),
  );
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(10);
  expect(answers.filter(({ body }) => Object(body).error?.code === 'CLASS_FULL')).toHaveLength(20);
});

test('two marks of one student at once at both are one mark', async () => {
  const { students, code } = await openSchool(A, { students: 1 });
  const answers = await Promise.all([A, B, A, B].map((url) => mark(url, at(students, 0), code)));
  expect(answers.map(({ status }) => status).toSorted((left, right) => left - right)).toEqual([201, 409, 409, 409]);
});
