import { AppError } from '../app-error';
import type { Core } from '../core';
import { requireOwnClass } from './class-access';

/**
 * Takes a place in the class back, an enrolled student's or a kept one; the student's marks stay. Fails with NOT_FOUND.
 *
 * A kept place that is being taken by a registration keeps its id: the first statement waits for that registration, and
 * the second finds what became of the place.
 */
export async function removeStudent(
  core: Core,
  teacherId: string,
  { classId, placeId }: { classId: string; placeId: string },
): Promise<{ message: string }> {
  await requireOwnClass(core, teacherId, classId);
  const { prisma } = core.database;
  const where = { id: placeId, classId };
  const kept = await prisma.invitation.deleteMany({ where });
  const taken = await prisma.enrollment.deleteMany({ where });
  if (kept.count + taken.count === 0) throw new AppError('NOT_FOUND');
  core.catalogue.changed();
  return { message: 'Removed from the class. Marks that were given are kept.' };
}
