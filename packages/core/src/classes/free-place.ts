import { AppError } from '../app-error';
import type { Core } from '../core';

/**
 * Frees a place of a class, an enrolled student's or a kept one; the student's marks stay. Fails with NOT_FOUND.
 *
 * A kept place that is being taken by a registration keeps its id: the first statement waits for that registration, and
 * the second finds what became of the place.
 */
export async function freePlace(core: Core, where: { id: string; classId: string }): Promise<void> {
  const { prisma } = core.database;
  const kept = await prisma.invitation.deleteMany({ where });
  const taken = await prisma.enrollment.deleteMany({ where });
  if (kept.count + taken.count === 0) throw new AppError('NOT_FOUND');
  core.catalogue.changed();
}
