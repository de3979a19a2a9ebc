import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../src/testing';

let testDatabase: TestDatabase;
const teacherId = '00000000-0000-4000-8000-000000000001';
const studentId = '00000000-0000-4000-8000-000000000002';
const classId = '00000000-0000-4000-8000-000000000003';
const sessionId = '00000000-0000-4000-8000-000000000004';

const start = `UPDATE sessions
  SET started_at = now(), code_epoch_at = now(), code_ttl_seconds = 300, late_after_minutes = 10`;

const event = (typeStudentStatusFormer: string) => `
  INSERT INTO session_events (session_id, number, at, total_present, type, student_id, status, former_status)
  VALUES ('${sessionId}', (SELECT count(*) + 1 FROM session_events), now(), 0, ${typeStudentStatusFormer})`;

const login = (refreshHash: string) => `
  INSERT INTO logins (user_id, refresh_hash, expires_at) VALUES ('${teacherId}', ${refreshHash}, now())`;

const mark = (times: string, nonce: string) => `
  INSERT INTO attendance (session_id, student_id, status, marked_at, received_at, nonce)
  VALUES ('${sessionId}', '${studentId}', 'present', ${times}, ${nonce})`;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  const { prisma } = testDatabase.database;
  const person = { passwordHash: 'x', fullName: 'X' };
  await prisma.user.create({ data: { ...person, id: teacherId, email: 't@example.org', role: 'employee' } });
  await prisma.user.create({ data: { ...person, id: studentId, email: 's@example.org', role: 'student' } });
  await prisma.class.create({ data: { id: classId, name: 'Maths', code: 'MA1', teacherId } });
  const times = { startTime: new Date('2026-01-01T10:00Z'), endTime: new Date('2026-01-01T11:00Z') };
  await prisma.session.create({ data: { id: sessionId, classId, ...times, codeKey: randomBytes(32) } });
  await run(event(`'session-started', NULL, NULL, NULL`));
});

afterAll(() => testDatabase[Symbol.asyncDispose]());

function run(text: string): Promise<unknown[]> {
  return testDatabase.database.query({ name: '', text, values: [] });
}

describe('the database refuses', () => {
  test.each([
    ['an e-mail in capitals', `UPDATE users SET email = 'T@example.org'`],
    ['a blank name', `UPDATE users SET full_name = ' '`],
    ['a class code in small letters', `UPDATE classes SET code = 'ma1'`],
    ['a class without a name', `UPDATE classes SET name = ''`],
    ['a class for nobody', `UPDATE classes SET capacity = 0`],
    ['enrolment by code without a code', `UPDATE classes SET enrolment_policy = 'code'`],
    ['codes that change faster than every 5 seconds', `UPDATE classes SET code_ttl_seconds = 4`],
    ['a late threshold past a day', `UPDATE classes SET late_after_minutes = 1441`],
    ['a class owned by a student', `UPDATE classes SET teacher_id = '${studentId}'`],
    ['a teacher as a student', `INSERT INTO enrollments (student_id, class_id) VALUES ('${teacherId}', '${classId}')`],
    ['a session that ends before it starts', `UPDATE sessions SET end_time = start_time`],
    ['a session ended before it was started', `${start}, ended_at = now() - interval '1 hour'`],
    ['a running session without its policy', `UPDATE sessions SET started_at = now()`],
    ['a session key of another length', `UPDATE sessions SET code_key = '\\x00'`],
    ['fewer than no students present', `UPDATE sessions SET total_present = -1`],
    ['a refresh hash that is no SHA-256', login(`'\\x00'`)],
    ['a mark that was received before its scan', mark(`now(), now() - interval '1 second'`, 'NULL')],
    ['a nonce of another form', mark('now(), now()', `'too short'`)],
    ['a mark in the log without its student', event(`'attendance-marked', NULL, 'present', NULL`)],
    ['a mark in the log with a former status', event(`'attendance-marked', '${studentId}', 'present', 'late'`)],
    ['a change in the log without a former status', event(`'attendance-changed', '${studentId}', 'late', NULL`)],
    ['a start in the log with a student', event(`'session-started', '${studentId}', NULL, NULL`)],
  ])('%s', async (_what, sql) => {
    await expect(run(sql)).rejects.toMatchObject({ code: '23514' });
  });

  test.each([
    ['an edit', `UPDATE session_events SET total_present = 5`],
    ['a removal', `DELETE FROM session_events`],
    ['emptying', `TRUNCATE session_events`],
  ])('%s of the log of a session', async (_what, sql) => {
    await expect(run(sql)).rejects.toMatchObject({ code: '23001' });
  });

  test('a class with sessions being removed', async () => {
    await expect(run(`DELETE FROM classes`)).rejects.toMatchObject({ code: expect.stringMatching('^23') });
  });
});

test('the database takes a started session, a mark and a change', async () => {
  await run(start);
  await run(event(`'attendance-marked', '${studentId}', 'late', NULL`));
  await run(event(`'attendance-changed', '${studentId}', 'excused', 'late'`));
  expect(await testDatabase.database.prisma.sessionEvent.count()).toBe(3);
});
