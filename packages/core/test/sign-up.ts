import { registerUser } from '../src/auth/register-user';
import type { Core } from '../src/core';

export const ACCOUNT = {
  email: 'grace@school.example',
  password: 'a moth in the relay',
  fullName: 'Grace Hopper',
  role: 'employee' as const,
};

/** Registers the one account of most sign-in tests; its login is open. */
export function signUp(core: Core) {
  return registerUser(core, ACCOUNT);
}
