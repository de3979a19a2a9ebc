import type { Enrollment } from '@rollcall/contracts/classes';
import { AppError } from '../app-error';
import type { Core } from '../core';

/**
 * Enrols the student. Fails with NOT_FOUND (no such active class), ALREADY_ENROLLED, ENROLLMENT_CLOSED, CLASS_FULL, or
 * RATE_LIMITED (too many wrong join codes). The last free place is given once, however many ask at once and wherever.
 */
export async function enroll(
  core: Core,
  studentId: string,
  { classId, joinCode }: { classId: string; joinCode?: string | undefined },
): Promise<Enrollment> {
  if (joinCode === undefined) return core.enrolmentGroups(classId, { studentId, joinCode });
  await core.limits.guesses.expectLeft(studentId);
  try {
    return await core.enrolmentGroups(classId, { studentId, joinCode });
  } catch (error) {
    if (error instanceof AppError && error.kind === 'ENROLLMENT_CLOSED') await core.limits.guesses.spend(studentId);
    throw error;
  }
}
