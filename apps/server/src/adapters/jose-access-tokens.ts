import { role } from '@rollcall/contracts/users';
import type { AccessTokens } from '@rollcall/core/auth/ports';
import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';

const payload = z.object({ userId: z.uuid(), email: z.string(), role, loginId: z.uuid(), exp: z.int() });

/** Access tokens as JWT, HS256. */
export function createJoseAccessTokens(key: Uint8Array): AccessTokens {
  return {
    sign: (claims, expiresAt) =>
      new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).setIssuedAt().setExpirationTime(expiresAt).sign(key),
    async verify(token) {
      try {
        // Whether it has expired is core's to say, by core's clock.
        const verified = await jwtVerify(token, key, { algorithms: ['HS256'], currentDate: new Date(0) });
        const { exp, ...claims } = payload.parse(verified.payload);
        return { claims, expiresAt: new Date(exp * 1000) };
      } catch {
        return null;
      }
    },
  };
}
