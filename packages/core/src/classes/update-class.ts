import type { OwnClass, updateClassInput } from '@rollcall/contracts/classes';
import { isUniqueViolation } from '@rollcall/db/errors';
import type { z } from 'zod';
import { AppError } from '../app-error';
import type { Core } from '../core';
import { policyProblem } from './enrolment-rules';
import { lockOwnClass } from './lock-class';
import { presentOwnClass, storedClass } from './present-class';

/**
 * Changes a class; a field left out stays. Fails with NOT_FOUND, CLASS_CODE_TAKEN, or VALIDATION_FAILED (enrolment by
 * code without a join code). A capacity below the present number puts nobody out; it lets nobody else in.
 *
 * The row is locked before it is judged, so that of two edits at once the second sees what the first has left.
 */
export async function updateClass(
  core: Core,
  teacherId: string,
  { classId, ...changes }: z.output<typeof updateClassInput>,
): Promise<OwnClass> {
  try {
    const row = await core.database.prisma.$transaction(async (tx) => {
      const locked = await lockOwnClass(tx, teacherId, classId);
      const { enrolmentPolicy = locked.enrolmentPolicy, joinCode = locked.joinCode } = changes;
      const problem = policyProblem({ enrolmentPolicy, joinCode });
      if (problem !== null) throw new AppError('VALIDATION_FAILED', { details: [problem] });
      const data = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
      return tx.class.update({ where: { id: classId }, data, select: storedClass });
    });
    core.catalogue.changed();
    return presentOwnClass(row);
  } catch (error) {
    if (isUniqueViolation(error, 'code')) throw new AppError('CLASS_CODE_TAKEN');
    throw error;
  }
}
