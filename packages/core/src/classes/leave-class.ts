import { AppError } from '../app-error';
import type { Core } from '../core';
import { freePlace } from './free-place';

/**
 * Takes the student out of the class: the place is free at once, the marks stay, with the student and in the teacher's reports.
 * Who leaves twice at once is told once. Fails with NOT_FOUND: not enrolled, or no such class.
 */
export async function leaveClass(core: Core, studentId: string, classId: string): Promise<{ message: string }> {
  const place = await core.database.prisma.enrollment.findUnique({
    where: { classId_studentId: { classId, studentId } },
    select: { id: true },
  });
  if (place === null) throw new AppError('NOT_FOUND');
  await freePlace(core, { id: place.id, classId });
  return { message: 'You have left the class. Your marks are kept.' };
}
