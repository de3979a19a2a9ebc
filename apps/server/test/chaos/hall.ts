import { randomBytes, randomUUID } from 'node:crypto';
import { startedSession } from '@rollcall/contracts/sessions';
import type { Role } from '@rollcall/contracts/users';
import { openDatabase, type Database } from '@rollcall/db/client';
import type { Connection } from '@rollcall/db/connection';
import { createArgon2Passwords } from '../../src/adapters/argon2-passwords';
import { createJoseAccessTokens } from '../../src/adapters/jose-access-tokens';
import { loadSecrets } from '../../src/secrets';
import { PASSWORD } from '../people';
import { rest } from '../rest';
import { schedule } from '../school';
import { JWT_SECRET } from './rollcall-process';

/** Someone with an account and a login; enough to ask as, and to sign in with. */
export type Member = { id: string; email: string; password: string; token: string };

/** A teacher and a class with all these students in it. */
export type Hall = { teacher: Member; students: Member[]; classId: string };

const LONGEST_NAME = 120;

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Fills a hall straight into the database: to register 2,000 students, argon2 would take as long as the whole suite.
 * `longNames`: as long as
 * the contract lets them be, in characters of three bytes.
 */
export async function fillHall(
  connection: Connection,
  options: { students: number; longNames?: boolean; policy?: { codeTtlSeconds?: number; studentsSeeNames?: boolean } },
): Promise<Hall> {
  const database = openDatabase(connection);
  const { hash } = await createArgon2Passwords();
  const passwordHash = await hash(PASSWORD);
  const name = options.longNames === true ? '漢'.repeat(LONGEST_NAME) : 'Emmy Noether';
  const [teacher] = await addMembers(database, { role: 'employee', count: 1, passwordHash, fullName: 'Grace Hopper' });
  if (teacher === undefined) throw new Error('No teacher');
  const wanted: Wanted = { role: 'student', count: options.students, passwordHash, fullName: name };
  const students = await addMembers(database, wanted);
  const { id: classId } = await database.prisma.class.create({
    data: { name: 'Compilers', code: randomUUID().slice(0, 8).toUpperCase(), teacherId: teacher.id, ...options.policy },
  });
  await database.prisma.enrollment.createMany({ data: students.map(({ id: studentId }) => ({ studentId, classId })) });
  await database.close();
  return { teacher, students, classId };
}

type Wanted = { role: Role; count: number; passwordHash: string; fullName: string };

async function addMembers(database: Database, { role, count, ...person }: Wanted): Promise<Member[]> {
  const { jwtKey } = await loadSecrets({ jwtSecret: JWT_SECRET, dataDir: '' });
  const { sign } = createJoseAccessTokens(jwtKey);
  const expiresAt = new Date(Date.now() + DAY_MS);
  const people = Array.from({ length: count }, () => ({ id: randomUUID(), loginId: randomUUID() }));
  const emailOf = (id: string) => `${id}@school.example`;
  await database.prisma.user.createMany({
    data: people.map(({ id }) => ({ id, role, email: emailOf(id), ...person })),
  });
  await database.prisma.login.createMany({
    data: people.map(({ id, loginId }) => ({ id: loginId, userId: id, refreshHash: randomBytes(32), expiresAt })),
  });
  return Promise.all(
    people.map(async ({ id, loginId }) => {
      const email = emailOf(id);
      const token = await sign({ userId: id, email, role, loginId }, expiresAt);
      return { id, email, password: PASSWORD, token };
    }),
  );
}

/** A session of the hall's class from now on for an hour, started, and the code on its projector. */
export async function openSession(url: string, hall: Hall): Promise<{ sessionId: string; code: string }> {
  const sessionId = await schedule(url, hall.teacher, hall.classId);
  const started = await rest(url, `PUT /sessions/${sessionId}/start`, { token: hall.teacher.token });
  return { sessionId, code: startedSession.parse(started.body).token };
}
