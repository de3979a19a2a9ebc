import type { FieldProblem } from '@rollcall/contracts/errors';
import type { ZodError, z } from 'zod';
import { fieldRule, fieldWords } from './field-words';

/** What is told of at once. Nobody mends more before trying again, and an answer stays small. */
const MOST_PROBLEMS = 20;

/** A field's path may carry names from the input, so it is cut. */
const LONGEST_FIELD = 200;

/**
 * What is wrong with an input, one problem per field: 20 at most. `isIncomplete`: some required field was not given.
 * `input`: as it came, to tell a missing field from a wrong one.
 */
export function fieldProblems(error: ZodError, input: unknown): { isIncomplete: boolean; details: FieldProblem[] } {
  const problems = new Map<string, FieldProblem>();
  let isIncomplete = false;
  for (const issue of error.issues) {
    const isMissing = asksForAValue(issue) && valueAt(input, issue.path) === undefined;
    isIncomplete ||= isMissing;
    const field = issue.path.map(String).join('.').slice(0, LONGEST_FIELD);
    if (problems.size < MOST_PROBLEMS && !problems.has(field)) {
      problems.set(field, isMissing ? { field, problem: 'Is required' } : problemOf(issue, field));
    }
  }
  return { isIncomplete, details: [...problems.values()] };
}

function problemOf(issue: z.core.$ZodIssue, field: string): FieldProblem {
  const rule = fieldRule(issue);
  return { field, problem: fieldWords(issue), ...(rule !== null && { rule }) };
}

/** The codes under which zod reports an absent value; a rule over several fields has another one. */
function asksForAValue({ code }: z.core.$ZodIssue): boolean {
  return code === 'invalid_type' || code === 'invalid_value' || code === 'invalid_union';
}

function valueAt(input: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    input,
  );
}
