import { randomBytes, randomUUID } from 'node:crypto';
import type { Principal } from '@rollcall/core/auth/principal';
import { createClass } from '@rollcall/core/classes/create-class';
import type { Core } from '@rollcall/core/core';
import { createSession } from '@rollcall/core/sessions/create-session';
import { startSession } from '@rollcall/core/sessions/start-session';
import { createClassInput } from '@rollcall/contracts/classes';
import type { Role } from '@rollcall/contracts/users';

/** Whom the access rules tell apart. `student` is enrolled in the class of `teacher`; the other two have nothing to do with it. */
export const CALLERS = ['anonymous', 'student', 'otherStudent', 'teacher', 'otherTeacher'] as const;
export type Caller = (typeof CALLERS)[number];

/** One class with a running session and one that waits to be started, and everyone who may knock. */
export type School = {
  classId: string;
  runningId: string;
  waitingId: string;
  /** Of the running session. */
  code: string;
  principals: Record<Caller, Principal | null>;
};

/** Everyone's. */
export const PASSWORD = 'a moth in the relay';

const HOUR_MS = 60 * 60 * 1000;

export async function openSchool(core: Core): Promise<School> {
  const teacher = await createPrincipal(core, 'employee');
  const student = await createPrincipal(core, 'student');
  const principals = {
    anonymous: null,
    student,
    otherStudent: await createPrincipal(core, 'student'),
    teacher,
    otherTeacher: await createPrincipal(core, 'employee'),
  };
  const input = createClassInput.parse({ name: 'Algebra', code: randomUUID().slice(0, 8) });
  const { id: classId } = await createClass(core, teacher.userId, input);
  await core.database.prisma.enrollment.create({ data: { classId, studentId: student.userId } });
  const startTime = new Date().toISOString();
  const times = { classId, startTime, endTime: new Date(Date.now() + HOUR_MS).toISOString() };
  const running = await createSession(core, teacher.userId, times);
  const waiting = await createSession(core, teacher.userId, times);
  const { token: code } = await startSession(core, teacher.userId, running.id);
  return { classId, runningId: running.id, waitingId: waiting.id, code, principals };
}

/** Someone with an account and a login that is open. */
async function createPrincipal(core: Core, role: Role): Promise<Principal> {
  const email = `${randomUUID()}@school.example`;
  const { id: userId } = await core.database.prisma.user.create({
    data: { email, fullName: `A ${role}`, role, passwordHash: await core.passwords.hash(PASSWORD) },
    select: { id: true },
  });
  const expiresAt = new Date(Date.now() + HOUR_MS);
  const { id: loginId } = await core.database.prisma.login.create({
    data: { userId, refreshHash: new Uint8Array(randomBytes(32)), expiresAt },
    select: { id: true },
  });
  return { userId, role, loginId, expiresAt };
}
