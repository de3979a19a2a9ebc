import type { FieldProblem } from '@rollcall/contracts/errors';
import { toRollcallError } from '@rollcall/sdk/errors';

/** The sentence to show for anything that was thrown: the server's, or ours where it could not be reached. */
export function messageFor(error: unknown): string {
  return toRollcallError(error).message;
}

/** The fields that were not accepted, by name (`address.city`), each with what is wrong; empty for other failures. */
export function fieldProblems(error: unknown): Record<string, string> {
  const { details } = toRollcallError(error);
  if (!Array.isArray(details)) return {};
  const problems = details.filter(isFieldProblem);
  // The first problem of a field is the one to mend first.
  return Object.fromEntries(problems.toReversed().map(({ field, problem }) => [field, problem]));
}

function isFieldProblem(value: unknown): value is FieldProblem {
  return typeof value === 'object' && value !== null && 'field' in value && 'problem' in value;
}
