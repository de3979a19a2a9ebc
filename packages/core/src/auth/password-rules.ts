import type { FieldProblem } from '@rollcall/contracts/errors';
import { AppError } from '../app-error';
import { isCommonPassword } from './common-passwords';

/** A password that someone chooses for the account with this e-mail; `field`: where the form has it. */
type Choice = { password: string; email: string; field: 'password' | 'newPassword' };

/**
 * What is wrong with a chosen password beyond its length, which the contract checks; null: nothing. Case does not make a
 * password better.
 */
export async function passwordProblem({ password, email, field }: Choice): Promise<FieldProblem | null> {
  const lower = password.trim().toLowerCase();
  const [localPart] = email.split('@');
  if (lower === email || lower === localPart)
    return { field, problem: 'Must not be your e-mail', rule: 'password-is-email' };
  if (await isCommonPassword(lower)) {
    const problem = 'Is among the passwords that are guessed first: choose another one, such as a few words';
    return { field, problem, rule: 'password-is-common' };
  }
  return null;
}

/** Fails with VALIDATION_FAILED, the field in its details, where the password breaks a rule. */
export async function expectGoodPassword(choice: Choice): Promise<void> {
  const problem = await passwordProblem(choice);
  if (problem !== null) throw new AppError('VALIDATION_FAILED', { details: [problem] });
}
