import { expect, test } from 'vitest';
import { enrolmentRefusal } from '../../src/classes/enrolment-rules';

test.for([
  { policy: 'open', capacity: null, joinCode: undefined, enrolled: 9_999, refusal: null },
  { policy: 'open', capacity: 10, joinCode: undefined, enrolled: 9, refusal: null },
  { policy: 'open', capacity: 10, joinCode: undefined, enrolled: 10, refusal: 'CLASS_FULL' },
  { policy: 'open', capacity: 10, joinCode: undefined, enrolled: 11, refusal: 'CLASS_FULL' },
  { policy: 'open', capacity: null, joinCode: 'anything', enrolled: 0, refusal: null },
  { policy: 'code', capacity: null, joinCode: 'sesame', enrolled: 0, refusal: null },
  { policy: 'code', capacity: null, joinCode: 'Sesame', enrolled: 0, refusal: 'ENROLLMENT_CLOSED' },
  { policy: 'code', capacity: null, joinCode: '', enrolled: 0, refusal: 'ENROLLMENT_CLOSED' },
  { policy: 'code', capacity: null, joinCode: undefined, enrolled: 0, refusal: 'ENROLLMENT_CLOSED' },
  { policy: 'code', capacity: 1, joinCode: 'sesame', enrolled: 1, refusal: 'CLASS_FULL' },
  { policy: 'code', capacity: 1, joinCode: 'wrong', enrolled: 1, refusal: 'ENROLLMENT_CLOSED' },
  { policy: 'closed', capacity: null, joinCode: 'sesame', enrolled: 0, refusal: 'ENROLLMENT_CLOSED' },
  { policy: 'closed', capacity: 1, joinCode: undefined, enrolled: 1, refusal: 'ENROLLMENT_CLOSED' },
] as const)(
  '$policy, $enrolled enrolled of $capacity, join code $joinCode: $refusal',
  ({ policy, capacity, joinCode, enrolled, refusal }) => {
    const rules = { enrolmentPolicy: policy, joinCode: 'sesame', capacity };
    expect(enrolmentRefusal(rules, { joinCode, enrolledCount: enrolled })).toBe(refusal);
  },
);
