import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../src/client';
import { clientConfig } from '../src/connection';
import { isDatabaseError, isDatabaseUnavailable, isUniqueViolation } from '../src/errors';
import { createTestDatabase, type TestDatabase } from '../src/testing';

let created: TestDatabase;
const nobody = { classId: randomUUID(), studentId: randomUUID() };
const user = { email: 'a@example.org', passwordHash: 'x', fullName: 'A', role: 'student' } as const;
const insertUser = `INSERT INTO users (email, password_hash, full_name, role) VALUES ('a@example.org', 'x', 'A', 'student')`;

beforeAll(async () => {
  created = await createTestDatabase();
  await created.database.prisma.user.create({ data: user });
});
afterAll(() => created[Symbol.asyncDispose]());

const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('a row that a unique index refuses is known as such', () => {
  test.each([
    ['through the client', () => created.database.prisma.user.create({ data: user })],
    ['through raw SQL', () => created.database.prisma.$executeRawUnsafe(insertUser)],
    ['through a prepared statement', () => created.database.query({ name: 'insert', text: insertUser, values: [] })],
    ['in a transaction', () => created.database.prisma.$transaction((tx) => tx.user.create({ data: user }))],
  ])('%s', async (_how, insert) => {
    const error = await failure(insert());
    expect(isUniqueViolation(error)).toBe(true);
    expect(isUniqueViolation(error, 'email')).toBe(true);
    expect(isUniqueViolation(error, 'mail')).toBe(false);
    expect(isDatabaseUnavailable(error)).toBe(false);
  });
});

test('each column of an index over two is known', async () => {
  const { prisma } = created.database;
  const student = await prisma.user.findFirstOrThrow();
  const teacher = await prisma.user.create({ data: { ...user, email: 't@example.org', role: 'employee' } });
  const { id } = await prisma.class.create({ data: { name: 'Maths', code: 'MA1', teacherId: teacher.id } });
  const enroll = () => prisma.enrollment.create({ data: { classId: id, studentId: student.id } });
  await enroll();
  const error = await failure(enroll());
  expect(isUniqueViolation(error, 'student_id')).toBe(true);
  expect(isUniqueViolation(error, 'class_id')).toBe(true);
  expect(isUniqueViolation(error, 'email')).toBe(false);
});

describe('a database that does not answer is known as such', () => {
  const address = { port: 1, user: 'nobody', database: 'none' };

  test.each([
    ['nobody listens on the port', { ...address, host: '127.0.0.1' }],
    ['there is no socket', { ...address, host: '/nowhere' }],
    ['a name with several addresses', { ...address, host: 'localhost' }],
  ])('%s', async (_why, connection) => {
    const database = openDatabase(connection);
    expect(isDatabaseUnavailable(await failure(database.prisma.user.count()))).toBe(true);
    expect(isDatabaseUnavailable(await failure(database.query({ name: 'a', text: 'SELECT 1', values: [] })))).toBe(
      true,
    );
    expect(isDatabaseUnavailable(await failure(database.prisma.$transaction((tx) => tx.user.count())))).toBe(true);
    await database.close();
  });

  test('the server cuts the connection in the middle of a statement', async () => {
    const sleep = [
      created.database.query({ name: 'sleep', text: 'SELECT pg_sleep(20)', values: [] }),
      created.database.prisma.$queryRaw`SELECT pg_sleep(20)::text`,
      created.database.prisma.$transaction((tx) => tx.$queryRaw`SELECT pg_sleep(20)::text`),
    ].map(failure);
    const other = new Client(clientConfig(created.connection));
    await other.connect();
    const cut = `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep%'`;
    for (let cuts = 0; cuts < sleep.length; cuts += (await other.query(cut)).rowCount ?? 0);
    await other.end();
    expect((await Promise.all(sleep)).map(isDatabaseUnavailable)).toEqual([true, true, true]);
  });

  test('no connection is free in time to begin a transaction', async () => {
    const database = openDatabase(created.connection, { poolSize: 1 });
    const { prisma } = database;
    const error = await prisma.$transaction((tx) =>
      tx.user.count().then(() => failure(prisma.$transaction((second) => second.user.count(), { maxWait: 100 }))),
    );
    expect(error).toMatchObject({ code: 'P2028' });
    expect(isDatabaseUnavailable(error)).toBe(true);
    await database.close();
  });

  test.each([
    ['all connections of the pool are taken', new Error('timeout exceeded when trying to connect')],
    ['a pooler has lost its server', Object.assign(new Error('server conn crashed?'), { code: '08P01' })],
    ['no room on its disk', Object.assign(new Error('could not extend file'), { code: '53100' })],
    ['it follows another server now', Object.assign(new Error('cannot execute INSERT'), { code: '25006' })],
  ])('%s', (_why, error) => {
    expect(isDatabaseUnavailable(error)).toBe(true);
  });

  test.each([
    ['a statement takes too long', `SET statement_timeout = 20; SELECT pg_sleep(5)`],
    ['a lock is not free in time', `SET lock_timeout = 20; BEGIN; LOCK TABLE users`],
  ])('%s', async (_why, text) => {
    const [holder, client] = [
      new Client(clientConfig(created.connection)),
      new Client(clientConfig(created.connection)),
    ];
    await Promise.all([holder.connect(), client.connect()]);
    await holder.query('BEGIN; LOCK TABLE users');
    const error = await failure(client.query(text));
    await Promise.all([holder.end(), client.end()]);
    expect(isDatabaseUnavailable(error)).toBe(true);
  });
});

describe('what the database refuses is its error, but no outage', () => {
  test.each([
    [
      'a mistake in a statement',
      () => created.database.query({ name: 'bad', text: 'SELECT * FROM nothing', values: [] }),
    ],
    ['a value out of range', () => created.database.prisma.$queryRaw`SELECT 1 / 0`],
    ['a row that is not there', () => created.database.prisma.user.findUniqueOrThrow({ where: { email: 'x' } })],
    ['a reference to nothing', () => created.database.prisma.enrollment.create({ data: nobody })],
    ['a check', () => created.database.prisma.$executeRaw`UPDATE users SET email = 'A@EXAMPLE.ORG'`],
  ])('%s', async (_what, ask) => {
    const error = await failure(ask());
    expect(error).toBeInstanceOf(Error);
    expect(isDatabaseUnavailable(error)).toBe(false);
    expect(isDatabaseError(error)).toBe(true);
  });
});

test.each([
  ['a file that is missing', Object.assign(new Error(`ENOENT: no such file or directory`), { code: 'ENOENT' })],
  ['a bug', new TypeError('x is not a function')],
  ['no error at all', undefined],
])('%s has nothing to do with the database', (_what, error) => {
  expect(isDatabaseUnavailable(error)).toBe(false);
  expect(isDatabaseError(error)).toBe(false);
});
