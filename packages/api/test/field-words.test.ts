import { TRPCError } from '@trpc/server';
import { registerInput } from '@rollcall/contracts/auth';
import { classReportInput } from '@rollcall/contracts/attendance';
import { createClassInput, listClassesInput } from '@rollcall/contracts/classes';
import { createSessionInput, sessionInput } from '@rollcall/contracts/sessions';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { describeFailure } from '../src/failure';

const id = '12345678-9abc-4def-8123-456789abcdef';
const account = { email: 'ada@example.org', password: 'a moth in the relay', fullName: 'Ada', role: 'student' };
const lesson = { classId: id, startTime: '2026-11-23T09:00:00Z', endTime: '2026-11-23T10:00:00Z' };
const course = { name: 'Logic', code: 'L-1' };

type Row = [z.ZodType, Record<string, unknown>, string];

/** What a person reads of one wrong field, of the contracts as they are. */
const OF_CONTRACTS: Row[] = [
  [registerInput, { ...account, password: 'short' }, 'Must have at least 10 characters'],
  [registerInput, { ...account, password: 'x'.repeat(201) }, 'Must have at most 200 characters'],
  [registerInput, { ...account, password: 1234567890 }, 'Must be text'],
  [registerInput, { ...account, email: 'ada' }, 'Must be an e-mail address such as ada@example.org'],
  [registerInput, { ...account, email: '' }, 'Must be an e-mail address such as ada@example.org'],
  [registerInput, { ...account, fullName: '   ' }, 'Must not be empty'],
  [registerInput, { ...account, fullName: 'a\u0000' }, 'Contains characters that cannot be stored'],
  [registerInput, { ...account, role: 'admin' }, 'Must be one of student, employee'],
  [sessionInput, { sessionId: '1' }, 'Must be an id such as 12345678-9abc-4def-8123-456789abcdef'],
  [listClassesInput, { page: 'first' }, 'Must be a number'],
  [listClassesInput, { page: 1.5 }, 'Must be a whole number'],
  [listClassesInput, { page: 0 }, 'Must be at least 1'],
  [listClassesInput, { limit: 101 }, 'Must be at most 100'],
  [createSessionInput, { ...lesson, startTime: 'nine' }, 'Must be a time such as 2026-11-23T09:00:00Z'],
  [
    createSessionInput,
    { ...lesson, startTime: '1999-12-31T23:00:00Z', endTime: '2000-01-01T00:00:00Z' },
    'Must lie between the years 2000 and 2099',
  ],
  [createSessionInput, { ...lesson, endTime: lesson.startTime }, 'Must be later than the start'],
  [createClassInput, { ...course, studentsSeeNames: 'yes' }, 'Must be true or false'],
  [createClassInput, { ...course, capacity: 0 }, 'Must be at least 1'],
  [createClassInput, { ...course, enrolmentPolicy: 'code' }, 'Enrolment by code needs a join code'],
  [
    createClassInput,
    { ...course, timeZone: 'Mars/Olympus' },
    'Is not a time zone of the IANA database, such as Europe/Berlin',
  ],
  [
    classReportInput,
    { classId: id, startDate: 'soon' },
    'Must be a day such as 2026-11-23, or a time such as 2026-11-23T09:00:00Z',
  ],
  [classReportInput, { classId: id, startDate: 5 }, 'Must be text'],
];

const of = (field: z.ZodType) => z.object({ field });
const UNKNOWN = 'Is not in a form that is taken here';

/** And of what zod could say beyond them. */
const BEYOND: Row[] = [
  [of(z.array(z.int()).min(1)), { field: [] }, 'Must not be empty'],
  [of(z.array(z.int()).min(2)), { field: [1] }, 'Must have at least 2 entries'],
  [of(z.array(z.int()).max(1)), { field: [1, 2] }, 'Must have at most 1 entry'],
  [of(z.string().length(5)), { field: 'four' }, 'Must have exactly 5 characters'],
  [of(z.literal('yes')), { field: 'no' }, 'Must be yes'],
  [of(z.object({})), { field: [] }, 'Must be an object'],
  [of(z.array(z.int())), { field: {} }, 'Must be a list'],
  [of(z.int().multipleOf(5)), { field: 7 }, 'Must be a multiple of 5'],
  [of(z.strictObject({})), { field: { secret: 1 } }, 'Has fields that are not known here'],
  [of(z.string().regex(/^a/)), { field: 'secret' }, UNKNOWN],
  [of(z.union([z.object({ a: z.int() }), z.object({ b: z.int() })])), { field: { c: 'secret' } }, UNKNOWN],
  [of(z.discriminatedUnion('kind', [z.object({ kind: z.literal('a') })])), { field: { kind: 'secret' } }, UNKNOWN],
  [of(z.string().refine(() => false)), { field: 'secret' }, UNKNOWN],
];

describe.each([
  ['of the contracts', OF_CONTRACTS],
  ['of zod', BEYOND],
])('one wrong field is told in plain words: %s', (_name, rows) => {
  test.each(rows.map(([contract, input, words]) => ({ contract, input, words })))(
    '$words',
    ({ contract, input, words }) => {
      const { code, details } = refusalOf(contract, input);
      expect({ code, details }).toMatchObject({
        code: 'VALIDATION_FAILED',
        details: [{ field: expect.any(String), problem: words }],
      });
    },
  );
});

test('an e-mail that is none and a text that is empty name their rule, for apps that speak another language', () => {
  const { details } = refusalOf(registerInput, { ...account, email: 'ada@x', fullName: ' ', password: 'short' });
  expect(details).toEqual([
    { field: 'email', problem: expect.any(String), rule: 'email' },
    { field: 'password', problem: expect.any(String) },
    { field: 'fullName', problem: expect.any(String), rule: 'empty' },
  ]);
});

test.each([
  ['text', z.string()],
  ['a choice', z.enum(['a', 'b'])],
  ['a fixed value', z.literal('a')],
  ['one of several forms', z.union([z.iso.date(), z.iso.datetime()])],
  ['the kind of a thing', z.discriminatedUnion('kind', [z.object({ kind: z.literal('a') })])],
])('a field that is not there is required, whatever it should be: %s', (_name, field) => {
  expect(refusalOf(of(field), {})).toMatchObject({
    code: 'MISSING_REQUIRED_FIELD',
    details: [{ field: 'field', problem: 'Is required' }],
  });
});

test('a rule over several fields does not make one of them required', () => {
  const input = { ...course, enrolmentPolicy: 'code' };
  expect(refusalOf(createClassInput, input).code).toBe('VALIDATION_FAILED');
});

test('what was given is not repeated', () => {
  const secret = 'correct-horse-battery';
  for (const [contract, input] of [...OF_CONTRACTS, ...BEYOND]) {
    const swapped = Object.fromEntries(Object.keys(input).map((key) => [key, secret]));
    const result = contract.safeParse(swapped);
    if (!result.success) expect(JSON.stringify(refusalOf(contract, swapped))).not.toContain(secret);
  }
});

test('twenty problems at most are told, of fields with a bounded name', () => {
  const many = z.array(z.int());
  const input = Array.from({ length: 10_000 }, () => 'x');
  expect(refusalOf(many, input).details).toHaveLength(20);
  const deep = z.record(z.string(), z.int());
  expect(refusalOf(deep, { ['k'.repeat(5_000)]: 'x' }).details).toEqual([
    { field: 'k'.repeat(200), problem: 'Must be a number' },
  ]);
});

/** What a client is told of an input that the contract does not take. */
function refusalOf(contract: z.ZodType, input: unknown) {
  const { error } = contract.safeParse(input);
  if (error === undefined) throw new Error('The contract takes it');
  return describeFailure(new TRPCError({ code: 'BAD_REQUEST', cause: error }), input);
}
