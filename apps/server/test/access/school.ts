import { randomBytes, randomUUID } from 'node:crypto';
import type { AccessClaims } from '@rollcall/core/auth/ports';
import { createClass } from '@rollcall/core/classes/create-class';
import type { Core } from '@rollcall/core/core';
import { createSession } from '@rollcall/core/sessions/create-session';
import { startSession } from '@rollcall/core/sessions/start-session';
import { createClassInput } from '@rollcall/contracts/classes';
import { storedUser, type StoredUser } from '@rollcall/core/users/present-user';
import type { Role } from '@rollcall/contracts/users';

/** Whom the access rules tell apart. `student` is enrolled in the class of `teacher`; the other two have nothing to do with it. */
export const CALLERS = ['anonymous', 'student', 'otherStudent', 'teacher', 'otherTeacher'] as const;
export type Caller = (typeof CALLERS)[number];

/** Everyone but the one without an account. */
export type Member = Exclude<Caller, 'anonymous'>;

const ROLES: Record<Member, Role> = {
  student: 'student',
  otherStudent: 'student',
  teacher: 'employee',
  otherTeacher: 'employee',
};

/** One class with two running sessions and one that waits to be started, and everyone who may knock, signed in. */
export type School = {
  classId: string;
  runningId: string;
  waitingId: string;
  /** Of the running session. */
  code: string;
  /** Of the other one that runs, so that there is something left to mark where the first one's code was used. */
  shortCode: string;
  people: Record<Member, AccessClaims>;
};

/** Everyone's. */
export const PASSWORD = 'a moth in the relay';

const HOUR_MS = 60 * 60 * 1000;

export async function openSchool(core: Core): Promise<School> {
  const people = await createPeople(core);
  const { teacher, student } = people;
  const input = createClassInput.parse({ name: 'Algebra', code: randomUUID().slice(0, 8) });
  const { id: classId } = await createClass(core, teacher.userId, input);
  await core.database.prisma.enrollment.create({ data: { classId, studentId: student.userId } });
  const startTime = new Date().toISOString();
  const times = { classId, startTime, endTime: new Date(Date.now() + HOUR_MS).toISOString() };
  const running = await createSession(core, teacher.userId, times);
  const waiting = await createSession(core, teacher.userId, times);
  const { token: code } = await startSession(core, teacher.userId, running.id);
  const beside = await createSession(core, teacher.userId, times);
  const { shortCode } = await startSession(core, teacher.userId, beside.id);
  return { classId, runningId: running.id, waitingId: waiting.id, code, shortCode, people };
}

/** The access token that this caller sends; null: none. */
export async function tokenOf(core: Core, school: School, caller: Caller): Promise<string | null> {
  return caller === 'anonymous' ? null : core.accessTokens.sign(school.people[caller], inAnHour());
}

/** Someone with an account who has nothing to do with any school. */
export async function createStudent(core: Core): Promise<StoredUser> {
  const data = { email: `${randomUUID()}@school.example`, fullName: `Name ${randomUUID()}`, role: 'student' as const };
  return core.database.prisma.user.create({
    data: { ...data, passwordHash: await passwordHash(core) },
    select: storedUser,
  });
}

let hash: Promise<string> | undefined;

/** Slow on purpose, so one serves all accounts. */
function passwordHash(core: Core): Promise<string> {
  return (hash ??= core.passwords.hash(PASSWORD));
}

/** Everyone has an account, straight in the database, and a login that is open. */
async function createPeople(core: Core): Promise<Record<Member, AccessClaims>> {
  const people = {
    student: newClaims('student'),
    otherStudent: newClaims('otherStudent'),
    teacher: newClaims('teacher'),
    otherTeacher: newClaims('otherTeacher'),
  };
  const all = Object.values(people);
  const { prisma } = core.database;
  const everyones = await passwordHash(core);
  await prisma.user.createMany({
    data: all.map(({ userId, email, role }) => {
      return { id: userId, email, role, fullName: `Name of ${userId}`, passwordHash: everyones };
    }),
  });
  await prisma.login.createMany({
    data: all.map(({ userId, loginId }) => {
      return { id: loginId, userId, refreshHash: new Uint8Array(randomBytes(32)), expiresAt: inAnHour() };
    }),
  });
  return people;
}

function newClaims(member: Member): AccessClaims {
  const email = `${randomUUID()}@school.example`;
  return { userId: randomUUID(), loginId: randomUUID(), email, role: ROLES[member] };
}

function inAnHour(): Date {
  return new Date(Date.now() + HOUR_MS);
}
