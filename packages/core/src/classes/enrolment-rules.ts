import type { EnrolmentPolicy } from '@rollcall/contracts/classes';
import type { ErrorKind } from '@rollcall/contracts/errors';

/** Why this student may not enrol now; null: welcome. `enrolledCount` without this student. */
export function enrolmentRefusal(
  policy: { enrolmentPolicy: EnrolmentPolicy; joinCode: string | null; capacity: number | null },
  request: { joinCode: string | undefined; enrolledCount: number },
): ErrorKind | null {
  if (policy.enrolmentPolicy === 'closed') return 'ENROLLMENT_CLOSED';
  if (policy.enrolmentPolicy === 'code' && policy.joinCode !== request.joinCode) return 'ENROLLMENT_CLOSED';
  if (policy.capacity !== null && request.enrolledCount >= policy.capacity) return 'CLASS_FULL';
  return null;
}
