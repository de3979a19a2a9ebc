import { randomUUID } from 'node:crypto';
import { registerUser } from '../src/auth/register-user';
import type { Core } from '../src/core';

/** What a person types who registers as a teacher. */
export function newAccount() {
  return {
    email: `${randomUUID()}@school.example`,
    password: 'a moth in the relay',
    fullName: 'Grace Hopper',
    role: 'employee' as const,
    ipAddress: '192.0.2.1',
  };
}

/** Registers an account; its first login is open. */
export function signUp(core: Core, account = newAccount()) {
  return registerUser(core, account);
}

/** Registers a student with that e-mail; answers the new account's id. */
export async function signUpStudent(core: Core, email: string): Promise<string> {
  const { answer } = await registerUser(core, { ...newAccount(), email, role: 'student' });
  return answer.user.id;
}
