import { expect, test } from 'vitest';
import { enrolmentRefusal, judgeEnrolments, policyProblem } from '../../src/classes/enrolment-rules';

test.for([
  { policy: 'open', capacity: null, joinCode: undefined, taken: 9_999, refusal: null },
  { policy: 'open', capacity: 10, joinCode: undefined, taken: 9, refusal: null },
  { policy: 'open', capacity: 10, joinCode: undefined, taken: 10, refusal: 'CLASS_FULL' },
  { policy: 'open', capacity: 10, joinCode: undefined, taken: 11, refusal: 'CLASS_FULL' },
  { policy: 'open', capacity: null, joinCode: 'anything', taken: 0, refusal: null },
  { policy: 'code', capacity: null, joinCode: 'sesame', taken: 0, refusal: null },
  { policy: 'code', capacity: null, joinCode: 'Sesame', taken: 0, refusal: 'ENROLLMENT_CLOSED' },
  { policy: 'code', capacity: null, joinCode: '', taken: 0, refusal: 'ENROLLMENT_CLOSED' },
  { policy: 'code', capacity: null, joinCode: undefined, taken: 0, refusal: 'ENROLLMENT_CLOSED' },
  { policy: 'code', capacity: 1, joinCode: 'sesame', taken: 1, refusal: 'CLASS_FULL' },
  { policy: 'code', capacity: 1, joinCode: 'wrong', taken: 1, refusal: 'ENROLLMENT_CLOSED' },
  { policy: 'closed', capacity: null, joinCode: 'sesame', taken: 0, refusal: 'ENROLLMENT_CLOSED' },
  { policy: 'closed', capacity: 1, joinCode: undefined, taken: 1, refusal: 'ENROLLMENT_CLOSED' },
] as const)(
  '$policy, $taken taken of $capacity, join code $joinCode: $refusal',
  ({ policy, capacity, joinCode, taken, refusal }) => {
    const rules = { enrolmentPolicy: policy, joinCode: 'sesame', capacity };
    expect(enrolmentRefusal(rules, { joinCode, takenCount: taken, hasKeptPlace: false })).toBe(refusal);
    // A kept place asks for nothing.
    expect(enrolmentRefusal(rules, { joinCode, takenCount: taken, hasKeptPlace: true })).toBeNull();
  },
);

const OPEN = { enrolmentPolicy: 'open', joinCode: null, capacity: 3 } as const;
const nobody = { takenCount: 0, enrolled: new Set<string>(), invited: new Set<string>() };
const ask = (...studentIds: string[]) => studentIds.map((studentId) => ({ studentId, joinCode: undefined }));

test.for([
  { case: 'first come, first served', places: { ...nobody, takenCount: 1 }, verdicts: [null, null, 'CLASS_FULL'] },
  {
    case: 'who is in takes no other place',
    places: { ...nobody, takenCount: 1, enrolled: new Set(['ada']) },
    verdicts: ['ALREADY_ENROLLED', null, null],
  },
  {
    case: 'a kept place is free for its student alone, however full',
    places: { ...nobody, takenCount: 3, invited: new Set(['bob']) },
    verdicts: ['CLASS_FULL', null, 'CLASS_FULL'],
  },
  {
    case: 'a kept place counts once',
    places: { ...nobody, takenCount: 1, invited: new Set(['ada']) },
    verdicts: [null, null, null],
  },
] as const)('three at once: $case', ({ places, verdicts }) => {
  expect(judgeEnrolments(OPEN, places, ask('ada', 'bob', 'cyd'))).toEqual(verdicts);
});

test('the same student twice in one group is let in once', () => {
  expect(judgeEnrolments(OPEN, nobody, ask('ada', 'ada', 'bob'))).toEqual([null, 'ALREADY_ENROLLED', null]);
});

test.for([
  { enrolmentPolicy: 'code', joinCode: null, isRefused: true },
  { enrolmentPolicy: 'code', joinCode: 'sesame', isRefused: false },
  { enrolmentPolicy: 'open', joinCode: null, isRefused: false },
  { enrolmentPolicy: 'closed', joinCode: null, isRefused: false },
] as const)('$enrolmentPolicy with join code $joinCode: refused $isRefused', ({ isRefused, ...policy }) => {
  expect(policyProblem(policy)?.field).toBe(isRefused ? 'joinCode' : undefined);
});
