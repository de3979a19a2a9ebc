import { openDatabase, type Database } from '@rollcall/db/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { code as codeAnswer } from '@rollcall/contracts/sessions';
import { at, signUp, type Person } from './people';
import { rest } from './rest';
import { mark, openSchool, type School } from './school';
import { startServer, type TestServer } from './start-server';

let server: TestServer;
let database: Database;
beforeAll(async () => {
  server = await startServer();
  database = openDatabase(server.database);
});
afterAll(async () => {
  await database.close();
  await server[Symbol.asyncDispose]();
});

/** What can be wrong with a scan, in the order in which it is checked: spec section 3. */
const FAULTS = [
  { fault: 'nobody is signed in', status: 401, code: 'AUTH_UNAUTHORIZED' },
  { fault: 'a teacher scans', status: 403, code: 'AUTH_UNAUTHORIZED' },
  { fault: 'the code is not well formed', status: 400, code: 'VALIDATION_FAILED' },
  { fault: 'the code is none of ours', status: 400, code: 'QR_TOKEN_INVALID' },
  { fault: 'the session is over', status: 409, code: 'SESSION_NOT_ACTIVE' },
  { fault: 'the code has expired', status: 410, code: 'QR_TOKEN_EXPIRED' },
  { fault: 'the student is not enrolled', status: 403, code: 'NOT_ENROLLED' },
  { fault: 'the student is marked already', status: 409, code: 'ALREADY_MARKED_ATTENDANCE' },
] as const;
type Fault = (typeof FAULTS)[number]['fault'];

/** A scan of which all these things are wrong, as far as they can be at once: a caller is nobody, teacher or student. */
async function scanWith(faults: Fault[]) {
  const has = (fault: Fault) => faults.includes(fault);
  const school = await openSchool(server.url, { students: 1 });
  const student = at(school.students, 0);
  if (has('the student is marked already')) await mark(server.url, student, school.code);
  if (has('the student is not enrolled')) {
    await database.prisma.enrollment.deleteMany({ where: { classId: school.classId } });
  }
  const code = await codeWith(has, school);
  if (has('the session is over')) {
    await rest(server.url, `PUT /sessions/${school.sessionId}/end`, { token: school.teacher.token });
  }
  const token = tokenWith(has, school.teacher, student);
  return rest(server.url, 'POST /attendance/mark', { token, body: { qrToken: code } });
}

async function codeWith(has: (fault: Fault) => boolean, { code, sessionId, teacher }: School): Promise<string> {
  if (has('the code has expired')) {
    codeAnswer.parse((await rest(server.url, `POST /sessions/${sessionId}/qr`, { token: teacher.token })).body);
  }
  if (has('the code is not well formed')) return `${code}0`;
  // Of the session, of the same epoch and step, with one digit of the signature changed.
  return has('the code is none of ours') ? `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}` : code;
}

function tokenWith(has: (fault: Fault) => boolean, teacher: Person, student: Person): string | undefined {
  if (has('nobody is signed in')) return undefined;
  return has('a teacher scans') ? teacher.token : student.token;
}

test.each(FAULTS.map((row, index) => ({ ...row, faults: FAULTS.slice(index).map(({ fault }) => fault) })))(
  'where $fault and everything after it is wrong too, the answer is $status $code',
  async ({ faults, status, code }) => {
    const answer = await scanWith(faults);
    expect(answer).toMatchObject({ status, body: { success: false, error: { code } } });
  },
);

test.each(FAULTS)('where $fault and nothing else is wrong, the answer is $status $code', async (row) => {
  expect(await scanWith([row.fault])).toMatchObject({ status: row.status, body: { error: { code: row.code } } });
});

test('where nothing is wrong, the student is marked', async () => {
  expect(await scanWith([])).toMatchObject({ status: 201, body: { attendance: { status: 'present' } } });
});

test('who guessed too often is told to wait before the code is looked at, and after it was read', async () => {
  const { students, code } = await openSchool(server.url, { students: 1 });
  const student = at(students, 0);
  for (let guess = 0; guess < 10; guess += 1) await mark(server.url, student, crypto.randomUUID());
  const limited = await mark(server.url, student, code);
  expect(limited).toMatchObject({ status: 429, body: { error: { code: 'RATE_LIMITED' } } });
  expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await mark(server.url, student, 'no code')).toMatchObject({ status: 400 });
  const stranger = await signUp(server.url, 'student', 'Someone Else');
  expect(await mark(server.url, stranger, code)).toMatchObject({
    status: 403,
    body: { error: { code: 'NOT_ENROLLED' } },
  });
});
