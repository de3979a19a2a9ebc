import type { SignedIn } from '@rollcall/contracts/auth';
import type { Role } from '@rollcall/contracts/users';
import { isUniqueViolation } from '@rollcall/db/errors';
import { AppError } from '../app-error';
import { storeWithKeptPlaces } from '../classes/take-kept-places';
import type { Core } from '../core';
import { storedUser } from '../users/present-user';
import { openLogin, type OpenedLogin } from './open-login';
import { expectGoodPassword } from './password-rules';
import { expectAttemptsLeft, refuseAttempt } from './refuse-attempt';
import { mayRegisterAsTeacher } from './teacher-registration';

type Registration = {
  email: string;
  password: string;
  fullName: string;
  role: Role;
  inviteCode?: string | undefined;
  ipAddress: string | null;
};

/**
 * Makes an account, with the places that teachers kept for its e-mail, and signs it in. Fails with
 * REGISTRATION_NOT_ALLOWED, VALIDATION_FAILED (the password), EMAIL_TAKEN, or RATE_LIMITED where the address has tried too
 * many invite codes.
 */
export async function registerUser(core: Core, registration: Registration): Promise<OpenedLogin<SignedIn>> {
  const { email, password, fullName, role } = registration;
  if (role === 'employee') await expectTeacherMayRegister(core, registration);
  await expectGoodPassword({ password, email, field: 'password' });
  const passwordHash = await core.passwords.hash(password);
  try {
    const opened = await createAccount(core, { email, fullName, role, passwordHash });
    core.journal({ type: 'registered', userId: opened.answer.user.id });
    return opened;
  } catch (error) {
    if (isUniqueViolation(error, 'email')) throw new AppError('EMAIL_TAKEN');
    throw error;
  }
}

/** The account, the places kept for it and its first login: all or nothing. */
async function createAccount(
  core: Core,
  data: { email: string; fullName: string; role: Role; passwordHash: string },
): Promise<OpenedLogin<SignedIn>> {
  const { opened } = await storeWithKeptPlaces(core, async (tx) => {
    const user = await tx.user.create({ data, select: { ...storedUser, passwordHash: true } });
    const login = await openLogin(core, tx, user);
    if (login === null) throw new Error('Nobody else can have changed a password that is not committed yet');
    return { user, opened: login };
  });
  return opened;
}

/** A wrong code counts like a wrong password, and the right one is good only while the allowance lasts. */
async function expectTeacherMayRegister(core: Core, { email, inviteCode, ipAddress }: Registration): Promise<void> {
  const { teacherRegistration } = core.config;
  const isGuess = teacherRegistration.policy === 'invite' && inviteCode !== undefined;
  if (isGuess) await expectAttemptsLeft(core, ipAddress);
  if (mayRegisterAsTeacher(teacherRegistration, { email, inviteCode })) return;
  const refusal = new AppError('REGISTRATION_NOT_ALLOWED');
  if (isGuess) await refuseAttempt(core, ipAddress, refusal);
  throw refusal;
}
