import type { PastMark } from '@rollcall/contracts/attendance';
import type { PageInput } from '@rollcall/contracts/fields';
import { AppError } from '../app-error';
import type { Principal } from '../auth/principal';
import type { Core } from '../core';
import { pageArgs } from '../paging';
import { presentMark } from './present-mark';

/**
 * A student's marks, those of the latest sessions first: all of them for that student, those in the own classes
 * (archived ones too) for a teacher. `classId`: of that class alone.
 *
 * Fails with NOT_FOUND: another student, or nothing of the student's in these classes, neither a place nor a mark.
 */
export async function listStudentAttendance(
  core: Core,
  principal: Principal,
  input: PageInput & { studentId: string; classId?: string | undefined },
): Promise<{ attendanceHistory: PastMark[]; pagination: PageInput & { total: number } }> {
  const { studentId, classId, page, limit } = input;
  const { userId, role } = principal;
  if (role === 'student' && userId !== studentId) throw new AppError('NOT_FOUND');
  const inClasses = { ...(classId && { id: classId }), ...(role === 'employee' && { teacherId: userId }) };
  if (role === 'employee' || classId !== undefined) await expectToBeIn(core, studentId, inClasses);

  const { prisma } = core.database;
  const where = { studentId, session: { class: inClasses } };
  const [rows, total] = await Promise.all([
    prisma.attendance.findMany({
      where,
      select: storedMark,
      orderBy: [{ session: { startTime: 'desc' } }, { id: 'desc' }],
      ...pageArgs(input),
    }),
    prisma.attendance.count({ where }),
  ]);
  return { attendanceHistory: rows.map(presentPastMark), pagination: { page, limit, total } };
}

async function expectToBeIn(core: Core, studentId: string, inClasses: object): Promise<void> {
  const found = await core.database.prisma.user.findFirst({
    where: {
      id: studentId,
      OR: [
        { enrollments: { some: { class: inClasses } } },
        { attendance: { some: { session: { class: inClasses } } } },
      ],
    },
    select: { id: true },
  });
  if (found === null) throw new AppError('NOT_FOUND');
}

const storedMark = {
  id: true,
  studentId: true,
  status: true,
  markedAt: true,
  receivedAt: true,
  session: {
    select: { id: true, classId: true, startTime: true, endTime: true, class: { select: { name: true } } },
  },
} as const;

type StoredMark = {
  id: string;
  studentId: string;
  status: PastMark['status'];
  markedAt: Date;
  receivedAt: Date | null;
  session: { id: string; classId: string; startTime: Date; endTime: Date; class: { name: string } };
};

function presentPastMark({ session, ...mark }: StoredMark): PastMark {
  return {
    ...presentMark({ ...session, className: session.class.name }, mark),
    startTime: session.startTime.toISOString(),
    endTime: session.endTime.toISOString(),
    receivedAt: mark.receivedAt?.toISOString() ?? null,
  };
}
