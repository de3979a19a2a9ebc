import { randomBytes, randomUUID } from 'node:crypto';
import type { Core } from '@rollcall/core/core';
import type { Transaction } from '@rollcall/db/client';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, DEMO_STUDENT_NAMES, DEMO_TEACHER_NAME } from './accounts';
import { pastSession } from './past-session';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;
const HOUR_MS = 60 * 60 * 1000;

/** Prisma gives a transaction 5 s, which a slow machine may need for this one at its first start. */
const FILL_TIMEOUT_MS = 60_000;

/** The demo's weeks of history. */
const PAST_WEEKS = 6;

/**
 * Fills an empty database with a teacher, thirty students, two classes, six weeks of history and a session that can be
 * started now. Does nothing where anyone has an account; of several processes that start at once, one fills.
 */
export async function fillDemo(core: Core): Promise<void> {
  if ((await core.database.prisma.user.count()) > 0) return;
  const passwordHash = await core.passwords.hash(DEMO_PASSWORD);
  await core.database.prisma.$transaction(
    async (tx) => {
      await tx.$executeRaw`LOCK TABLE users IN EXCLUSIVE MODE`;
      if ((await tx.user.count()) > 0) return;
      const { teacherId, studentIds } = await createPeople(tx, passwordHash);
      const algorithms = { name: 'Algorithms and Data Structures', code: 'ALGO-101', capacity: 40 };
      const algebra = { name: 'Linear Algebra', code: 'MATH-201', capacity: null };
      await createDemoClass(tx, { ...algorithms, teacherId, studentIds }, core.now());
      await createDemoClass(tx, { ...algebra, teacherId, studentIds: studentIds.slice(0, 12) }, core.now());
    },
    { timeout: FILL_TIMEOUT_MS },
  );
}

async function createPeople(tx: Transaction, passwordHash: string) {
  const teacherId = randomUUID();
  const students = DEMO_STUDENT_NAMES.map((fullName, index) => ({
    id: randomUUID(),
    email: DEMO_ACCOUNTS.student(index + 1),
    fullName,
    role: 'student' as const,
    passwordHash,
  }));
  const teacher = { id: teacherId, email: DEMO_ACCOUNTS.teacher, fullName: DEMO_TEACHER_NAME, passwordHash };
  await tx.user.createMany({ data: [{ ...teacher, role: 'employee' as const }, ...students] });
  return { teacherId, studentIds: students.map(({ id }) => id) };
}

async function createDemoClass(
  tx: Transaction,
  demo: { name: string; code: string; capacity: number | null; teacherId: string; studentIds: string[] },
  now: Date,
): Promise<void> {
  const { studentIds, ...data } = demo;
  const { id: classId } = await tx.class.create({ data, select: { id: true } });
  await tx.enrollment.createMany({ data: studentIds.map((studentId) => ({ classId, studentId })) });

  const today = new Date(Math.floor(now.getTime() / 60_000) * 60_000);
  for (let week = PAST_WEEKS; week >= 1; week -= 1) {
    const startTime = new Date(today.getTime() - week * WEEK_MS);
    const past = pastSession({ classId, startTime, teacherId: demo.teacherId, studentIds, week });
    await tx.session.create({ data: past.session });
    await tx.attendance.createMany({ data: past.attendance });
    await tx.sessionEvent.createMany({ data: past.events });
  }
  const endTime = new Date(today.getTime() + 2 * HOUR_MS);
  await tx.session.create({ data: { classId, startTime: today, endTime, codeKey: new Uint8Array(randomBytes(32)) } });
}
