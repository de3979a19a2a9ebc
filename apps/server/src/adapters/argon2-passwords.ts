import { availableParallelism } from 'node:os';
import type { PasswordHasher } from '@rollcall/core/auth/ports';
import argon2 from 'argon2';
import pLimit from 'p-limit';

/** OWASP's first choice for argon2id (Password Storage Cheat Sheet): 19 MiB, 2 passes, 1 lane. */
const OWASP_COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/**
 * argon2id. No more hashes at once than cores: they share libuv's threads with everything else, and without the cap
 * checking a token waits 87 ms instead of 0.6 (facts.md).
 */
export async function createArgon2Passwords(cost = OWASP_COST): Promise<PasswordHasher> {
  const inTurn = pLimit(availableParallelism());
  const hash = (password: string) => inTurn(() => argon2.hash(password, { type: argon2.argon2id, ...cost }));
  const nobodys = await hash('no account has this password');
  return {
    hash,
    async verify(stored, password) {
      const matches = await inTurn(() => argon2.verify(stored ?? nobodys, password));
      return stored !== null && matches;
    },
  };
}
