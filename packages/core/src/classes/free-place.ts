import { AppError } from '../app-error';
import type { Core } from '../core';

/**
 * Frees a place of a class, an enrolled student's or a kept one; the student's marks stay, and what the student follows is
 * judged anew. Fails with NOT_FOUND.
 *
 * A kept place that is being taken by a registration keeps its id: the first statement waits for that registration, and
 * the second finds what became of the place.
 */
export async function freePlace(core: Core, where: { id: string; classId: string }): Promise<void> {
  const kept = await core.database.prisma.invitation.deleteMany({ where });
  const [taken] = await core.database.query<{ studentId: string }>({
    name: 'free-place',
    text: 'DELETE FROM enrollments WHERE id = $1 AND class_id = $2 RETURNING student_id AS "studentId"',
    values: [where.id, where.classId],
  });
  if (kept.count === 0 && taken === undefined) throw new AppError('NOT_FOUND');
  if (taken !== undefined) core.wakeups.notifyPlaceFreed(taken.studentId);
  core.catalogue.changed();
}
