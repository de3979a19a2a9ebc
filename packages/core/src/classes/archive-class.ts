import { AppError } from '../app-error';
import type { Core } from '../core';

/**
 * Takes a class off the lists: nobody enrols any more and no session is scheduled. What was stays, a session that runs
 * goes on until it is ended, and `updateClass` brings it back. Once more does no harm. Fails with NOT_FOUND.
 */
export async function archiveClass(core: Core, teacherId: string, classId: string): Promise<{ message: string }> {
  const where = { id: classId, teacherId };
  const { count } = await core.database.prisma.class.updateMany({ where, data: { isActive: false } });
  if (count === 0) throw new AppError('NOT_FOUND');
  core.catalogue.changed();
  return { message: 'The class is archived. Its attendance is kept.' };
}
