import type { SignedIn } from '@rollcall/contracts/auth';
import type { Role } from '@rollcall/contracts/users';
import { isUniqueViolation } from '@rollcall/db/errors';
import { AppError } from '../app-error';
import type { Core } from '../core';
import { storedUser } from '../users/present-user';
import { openLogin, type OpenedLogin } from './open-login';
import { passwordProblem } from './password-rules';
import { mayRegisterAsTeacher } from './teacher-registration';

/**
 * Makes an account and signs it in. Fails with REGISTRATION_NOT_ALLOWED, VALIDATION_FAILED (the password) or
 * EMAIL_TAKEN.
 */
export async function registerUser(
  core: Core,
  input: { email: string; password: string; fullName: string; role: Role; inviteCode?: string | undefined },
): Promise<OpenedLogin<SignedIn>> {
  const { teacherRegistration } = core.config;
  if (
    input.role === 'employee' &&
    !mayRegisterAsTeacher(teacherRegistration, { email: input.email, inviteCode: input.inviteCode })
  ) {
    throw new AppError('REGISTRATION_NOT_ALLOWED');
  }
  const problem = passwordProblem(input.password, input.email);
  if (problem) throw new AppError('VALIDATION_FAILED', { details: [problem] });
  const passwordHash = await core.passwords.hash(input.password);
  const { email, fullName, role } = input;
  try {
    const data = { email, fullName, role, passwordHash };
    return await openLogin(core, await core.database.prisma.user.create({ data, select: storedUser }));
  } catch (error) {
    if (isUniqueViolation(error, 'email')) throw new AppError('EMAIL_TAKEN');
    throw error;
  }
}
