import type { Enrollment } from '@rollcall/contracts/classes';
import type { PageInput } from '@rollcall/contracts/fields';
import type { Core } from '../core';
import { pageArgs } from '../paging';
import { presentEnrollment, storedEnrollment } from './present-enrollment';

/** The student's own enrolments by class name. */
export function listEnrollments(
  core: Core,
  studentId: string,
  { page, limit }: PageInput,
): Promise<{ enrollments: Enrollment[]; pagination: PageInput & { total: number } }> {
  return core.catalogue.enrollments.read([studentId, page, limit], async () => {
    const { prisma } = core.database;
    const where = { studentId };
    const [rows, total] = await Promise.all([
      prisma.enrollment.findMany({
        where,
        select: storedEnrollment,
        orderBy: [{ class: { name: 'asc' } }, { id: 'asc' }],
        ...pageArgs({ page, limit }),
      }),
      prisma.enrollment.count({ where }),
    ]);
    return { enrollments: rows.map(presentEnrollment), pagination: { page, limit, total } };
  });
}
