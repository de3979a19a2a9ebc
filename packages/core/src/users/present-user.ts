import type { Role, User } from '@rollcall/contracts/users';

/** The columns of a user that leave core; never the password's hash. */
export const storedUser = { id: true, email: true, fullName: true, role: true, createdAt: true } as const;

export type StoredUser = { id: string; email: string; fullName: string; role: Role; createdAt: Date };

export function presentUser(user: StoredUser): User {
  return {
    id: user.id,
    email: user.email,
    fullName: user.fullName,
    role: user.role,
    createdAt: user.createdAt.toISOString(),
  };
}
