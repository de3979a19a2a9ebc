import type { createClassInput, OwnClass } from '@rollcall/contracts/classes';
import { isUniqueViolation } from '@rollcall/db/errors';
import type { z } from 'zod';
import { AppError } from '../app-error';
import type { Core } from '../core';
import { presentOwnClass, storedClass } from './present-class';

/** Makes a class of the teacher's. Fails with CLASS_CODE_TAKEN. */
export async function createClass(
  core: Core,
  teacherId: string,
  input: z.output<typeof createClassInput>,
): Promise<OwnClass> {
  try {
    const data = { ...input, teacherId };
    const row = await core.database.prisma.class.create({ data, select: storedClass });
    core.catalogue.changed();
    return presentOwnClass(row);
  } catch (error) {
    if (isUniqueViolation(error, 'code')) throw new AppError('CLASS_CODE_TAKEN');
    throw error;
  }
}
