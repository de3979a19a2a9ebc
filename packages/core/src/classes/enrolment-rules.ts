import type { EnrolmentPolicy } from '@rollcall/contracts/classes';
import type { ErrorKind, FieldProblem } from '@rollcall/contracts/errors';

type Policy = { enrolmentPolicy: EnrolmentPolicy; joinCode: string | null; capacity: number | null };

/**
 * Why this student may not enrol now; null: welcome. `takenCount`: enrolled students and kept places, without this
 * student. A place that the teacher has kept for the student is free for nobody else, and asks for nothing.
 */
export function enrolmentRefusal(
  policy: Policy,
  request: { joinCode: string | undefined; takenCount: number; hasKeptPlace: boolean },
): ErrorKind | null {
  if (request.hasKeptPlace) return null;
  if (policy.enrolmentPolicy === 'closed') return 'ENROLLMENT_CLOSED';
  if (policy.enrolmentPolicy === 'code' && policy.joinCode !== request.joinCode) return 'ENROLLMENT_CLOSED';
  return isFull(policy.capacity, request.takenCount) ? 'CLASS_FULL' : null;
}

/** Whether a class has no free place; `capacity` null: it never is full. */
export function isFull(capacity: number | null, takenCount: number): boolean {
  return capacity !== null && takenCount >= capacity;
}

/** Judges students who enrol at once, in the order in which they came: each counts for those behind. */
export function judgeEnrolments(
  policy: Policy,
  places: { takenCount: number; enrolled: ReadonlySet<string>; invited: ReadonlySet<string> },
  requests: { studentId: string; joinCode: string | undefined }[],
): (ErrorKind | null)[] {
  const enrolled = new Set(places.enrolled);
  let { takenCount } = places;
  return requests.map(({ studentId, joinCode }) => {
    if (enrolled.has(studentId)) return 'ALREADY_ENROLLED';
    const hasKeptPlace = places.invited.has(studentId);
    const refusal = enrolmentRefusal(policy, { joinCode, takenCount, hasKeptPlace });
    if (refusal !== null) return refusal;
    enrolled.add(studentId);
    // A kept place is among those taken already.
    if (!hasKeptPlace) takenCount += 1;
    return null;
  });
}

/** What is wrong with a policy that an edit would leave; null: nothing. `createClassInput` says the same of a new class. */
export function policyProblem(policy: Omit<Policy, 'capacity'>): FieldProblem | null {
  if (policy.enrolmentPolicy !== 'code' || policy.joinCode !== null) return null;
  return { field: 'joinCode', problem: 'Enrolment by code needs a join code' };
}
