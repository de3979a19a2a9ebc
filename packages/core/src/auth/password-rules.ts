import type { FieldProblem } from '@rollcall/contracts/errors';

/** What is wrong with a chosen password beyond its length, which the contract checks; null: nothing. */
export function passwordProblem(password: string, email: string): FieldProblem | null {
  const lower = password.trim().toLowerCase();
  const [localPart] = email.split('@');
  if (lower === email || lower === localPart) return { field: 'password', problem: 'Must not be your e-mail' };
  return null;
}
