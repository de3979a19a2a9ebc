import { AppError } from '../app-error';
import type { Core } from '../core';
import { storedClass, type StoredClass } from './present-class';

/** The class, for its teacher alone. NOT_FOUND for everyone else: a stranger learns nothing of what exists. */
export async function requireOwnClass(core: Core, teacherId: string, classId: string): Promise<StoredClass> {
  const row = await core.database.prisma.class.findUnique({ where: { id: classId, teacherId }, select: storedClass });
  if (row === null) throw new AppError('NOT_FOUND');
  return row;
}

/** Passes for the class's teacher and its students; NOT_FOUND for everyone else. */
export async function requireClassMember(core: Core, userId: string, classId: string): Promise<void> {
  const row = await core.database.prisma.class.findUnique({
    where: { id: classId, OR: [{ teacherId: userId }, { enrollments: { some: { studentId: userId } } }] },
    select: { id: true },
  });
  if (row === null) throw new AppError('NOT_FOUND');
}
