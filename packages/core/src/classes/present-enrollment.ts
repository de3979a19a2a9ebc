import type { Enrollment } from '@rollcall/contracts/classes';
import { presentClass, storedClass, type StoredClass } from './present-class';

export const storedEnrollment = {
  id: true,
  classId: true,
  studentId: true,
  enrolledAt: true,
  class: { select: storedClass },
} as const;

type StoredEnrollment = { id: string; classId: string; studentId: string; enrolledAt: Date; class: StoredClass };

export function presentEnrollment(row: StoredEnrollment): Enrollment {
  return {
    id: row.id,
    classId: row.classId,
    studentId: row.studentId,
    enrolledAt: row.enrolledAt.toISOString(),
    class: presentClass(row.class),
  };
}
