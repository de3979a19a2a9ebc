import type { Core } from '../core';
import { requireOwnClass } from './class-access';
import { freePlace } from './free-place';

/** Takes a place in the class back, an enrolled student's or a kept one; the student's marks stay. Fails with NOT_FOUND. */
export async function removeStudent(
  core: Core,
  teacherId: string,
  { classId, placeId }: { classId: string; placeId: string },
): Promise<{ message: string }> {
  await requireOwnClass(core, teacherId, classId);
  await freePlace(core, { id: placeId, classId });
  return { message: 'Removed from the class. Marks that were given are kept.' };
}
