import type { Enrollment } from '@rollcall/contracts/classes';
import { isUniqueViolation } from '@rollcall/db/errors';
import { AppError } from '../app-error';
import type { Core } from '../core';
import { enrolmentRefusal } from './enrolment-rules';
import { presentEnrollment, storedEnrollment } from './present-enrollment';

/**
 * Enrols the student. Fails with NOT_FOUND (no such active class), ALREADY_ENROLLED, ENROLLMENT_CLOSED or CLASS_FULL.
 * The class's row is locked meanwhile, so that the last free place is given once.
 */
export async function enroll(
  core: Core,
  studentId: string,
  input: { classId: string; joinCode?: string | undefined },
): Promise<Enrollment> {
  try {
    return await core.enrolmentTurns(input.classId, () => takePlace(core, studentId, input));
  } catch (error) {
    if (isUniqueViolation(error)) throw new AppError('ALREADY_ENROLLED');
    throw error;
  }
}

function takePlace(
  core: Core,
  studentId: string,
  { classId, joinCode }: { classId: string; joinCode?: string | undefined },
): Promise<Enrollment> {
  return core.database.prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM classes WHERE id = ${classId}::uuid FOR UPDATE`;
    const found = await tx.class.findUnique({
      where: { id: classId, isActive: true },
      select: { enrolmentPolicy: true, joinCode: true, capacity: true, _count: { select: { enrollments: true } } },
    });
    if (found === null) throw new AppError('NOT_FOUND');
    const enrolled = await tx.enrollment.findUnique({ where: { classId_studentId: { classId, studentId } } });
    if (enrolled !== null) throw new AppError('ALREADY_ENROLLED');
    const refusal = enrolmentRefusal(found, { joinCode, enrolledCount: found._count.enrollments });
    if (refusal !== null) throw new AppError(refusal);
    const enrolledAt = core.now();
    return presentEnrollment(
      await tx.enrollment.create({ data: { classId, studentId, enrolledAt }, select: storedEnrollment }),
    );
  });
}
