import { AppError } from '../app-error';
import { requireOwnClass } from '../classes/class-access';
import type { StoredClass } from '../classes/present-class';
import type { Core } from '../core';

/** The teacher's class, as long as it is not archived: only then it gets new sessions. Fails with NOT_FOUND. */
export async function openClass(core: Core, teacherId: string, classId: string): Promise<StoredClass> {
  const own = await requireOwnClass(core, teacherId, classId);
  if (!own.isActive)
    throw new AppError('NOT_FOUND', { message: 'This class is archived. Please bring it back first.' });
  return own;
}
