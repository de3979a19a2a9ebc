import type { Enrollment } from '@rollcall/contracts/classes';
import type { PageInput } from '@rollcall/contracts/fields';
import type { Core } from '../core';
import { pageArgs } from '../paging';
import { presentEnrollment, storedEnrollment } from './present-enrollment';

/** The student's own enrolments by class name. */
export async function listEnrollments(
  core: Core,
  studentId: string,
  input: PageInput,
): Promise<{ enrollments: Enrollment[]; pagination: PageInput & { total: number } }> {
  const { prisma } = core.database;
  const where = { studentId };
  const [rows, total] = await Promise.all([
    prisma.enrollment.findMany({
      where,
      select: storedEnrollment,
      orderBy: [{ class: { name: 'asc' } }, { id: 'asc' }],
      ...pageArgs(input),
    }),
    prisma.enrollment.count({ where }),
  ]);
  return { enrollments: rows.map(presentEnrollment), pagination: { ...input, total } };
}
