import { randomUUID } from 'node:crypto';
import { createClassInput } from '@rollcall/contracts/classes';
import type { Role } from '@rollcall/contracts/users';
import type { z } from 'zod';
import { claimScan } from '../src/attendance/claim-scan';
import { markAttendance } from '../src/attendance/mark-attendance';
import { redeemClaim } from '../src/attendance/redeem-claim';
import type { Principal } from '../src/auth/principal';
import { createClass } from '../src/classes/create-class';
import type { Core } from '../src/core';
import { createSession } from '../src/sessions/create-session';
import { startSession } from '../src/sessions/start-session';
import { NINE } from './test-core';

type ClassPolicy = Partial<Omit<z.input<typeof createClassInput>, 'name' | 'code'>>;

const HOUR_MS = 60 * 60 * 1000;

/** When everyone enrolled: a day before the tests' clock begins. */
const ENROLLED_AT = new Date(NINE.getTime() - 24 * HOUR_MS);

/** People straight in the database; nobody of them can sign in. */
export async function createUsers(core: Core, role: Role, count: number): Promise<string[]> {
  const data = Array.from({ length: count }, (_, index) => {
    const id = randomUUID();
    return { id, email: emailOf(id), fullName: `${role} ${index}`, role, passwordHash: 'none' };
  });
  await core.database.prisma.user.createMany({ data });
  return data.map(({ id }) => id);
}

/** The e-mail of someone whom `createUsers` has made. */
export function emailOf(userId: string): string {
  return `${userId}@school.example`;
}

/** A class with its teacher and so many enrolled students. */
export async function createSchoolClass(core: Core, options: { students: number; policy?: ClassPolicy }) {
  const teacherId = first(await createUsers(core, 'employee', 1));
  const classCode = randomUUID().slice(0, 8);
  const { id: classId } = await createClass(
    core,
    teacherId,
    createClassInput.parse({ name: `Class ${classCode}`, code: classCode, ...options.policy }),
  );
  const studentIds = await createUsers(core, 'student', options.students);
  const enrollments = studentIds.map((studentId) => ({ classId, studentId, enrolledAt: ENROLLED_AT }));
  await core.database.prisma.enrollment.createMany({ data: enrollments });
  return { teacherId, classId, classCode, studentIds };
}

/** A class and a session of it from nine to ten, not started. */
export async function createMeeting(core: Core, options: { students: number; policy?: ClassPolicy }) {
  const schoolClass = await createSchoolClass(core, options);
  const times = { startTime: NINE.toISOString(), endTime: new Date(NINE.getTime() + HOUR_MS).toISOString() };
  const session = await createSession(core, schoolClass.teacherId, { classId: schoolClass.classId, ...times });
  return { ...schoolClass, sessionId: session.id };
}

/** The same, started; `code`: the one on the projector. */
export async function openMeeting(core: Core, options: { students: number; policy?: ClassPolicy }) {
  const meeting = await createMeeting(core, options);
  const { token } = await startSession(core, meeting.teacherId, meeting.sessionId);
  return { ...meeting, code: token };
}

/** `kept`: what a phone adds that has kept the scan. */
export function mark(core: Core, studentId: string, code: string, kept: { scannedAt?: Date; nonce?: string } = {}) {
  const scannedAt = kept.scannedAt?.toISOString();
  return markAttendance(core, studentId, { code, ...kept, scannedAt, ipAddress: '192.0.2.1', userAgent: 'A phone' });
}

/** The scan of somebody who is not signed in, as the cookie holds it. */
export async function claim(core: Core, code: string): Promise<string> {
  return (await claimScan(core, { code, ipAddress: '192.0.2.1' })).token;
}

export function redeem(core: Core, studentId: string, token: string | undefined) {
  return redeemClaim(core, studentId, { token, ipAddress: '192.0.2.1', userAgent: 'A phone' });
}

export function asTeacher(userId: string): Principal {
  return { userId, role: 'employee', loginId: randomUUID(), expiresAt: new Date(8.64e15) };
}

export function asStudent(userId: string): Principal {
  return { ...asTeacher(userId), role: 'student' };
}

export function first<Item>(items: readonly Item[]): Item {
  const [item] = items;
  if (item === undefined) throw new Error('Nothing there');
  return item;
}
