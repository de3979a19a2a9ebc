import type { Role } from '@rollcall/contracts/users';

/** Who is asking: a signed-in user, through one login. `expiresAt`: when the access token ends. */
export type Principal = { userId: string; role: Role; loginId: string; expiresAt: Date };
