import type { EnrolmentPolicy } from '@rollcall/contracts/classes';
import type { ErrorKind, FieldProblem } from '@rollcall/contracts/errors';

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

/** What is wrong with a policy that an edit would leave; null: nothing. `createClassInput` says the same of a new class. */
export function policyProblem(policy: {
  enrolmentPolicy: EnrolmentPolicy;
  joinCode: string | null;
}): FieldProblem | null {
  if (policy.enrolmentPolicy !== 'code' || policy.joinCode !== null) return null;
  return { field: 'joinCode', problem: 'Enrolment by code needs a join code' };
}
