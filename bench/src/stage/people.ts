import { hkdfSync } from 'node:crypto';
import { SignJWT } from 'jose';
import type { BenchDatabase } from './database-server';
import { JWT_SECRET } from './own-settings';

/** Someone who is signed in. */
export type Person = { id: string; token: string };

/** Nobody signs in with a password here, so no hash has to be right. */
const PASSWORD_HASH = '$argon2id$v=19$m=19456,t=2,p=1$c29tZSBzYWx0IGZvciBhbGw$bm9ib2R5IHNpZ25zIGluIHdpdGggdGhpcw';

/** As the server derives it: apps/server/src/secrets.ts. */
export const ACCESS_KEY = new Uint8Array(hkdfSync('sha256', JWT_SECRET, '', 'rollcall access token', 32));

type Login = { user_id: string; login_id: string; email: string };

/** Accounts straight in the database, each with one login and a token for it that is good for two hours. */
export async function createPeople(
  { run }: Pick<BenchDatabase, 'run'>,
  role: 'student' | 'employee',
  count: number,
): Promise<Person[]> {
  const logins = await run<Login>(
    `WITH people AS (
       INSERT INTO users (email, password_hash, full_name, role)
       SELECT gen_random_uuid() || '@school.example', $1, 'Student number ' || n, $2::user_role
       FROM generate_series(1, $3::int) AS n RETURNING id, email
     )
     , signed_in AS (
       INSERT INTO logins (user_id, refresh_hash, expires_at)
       SELECT id, sha256(id::text::bytea), now() + interval '30 days' FROM people RETURNING id, user_id
     )
     SELECT people.id AS user_id, signed_in.id AS login_id, people.email
     FROM people JOIN signed_in ON signed_in.user_id = people.id`,
    [PASSWORD_HASH, role, count],
  );
  return Promise.all(logins.map(async (login) => ({ id: login.user_id, token: await signToken(login, role) })));
}

/** As the server signs them: apps/server/src/adapters/jose-access-tokens.ts. */
function signToken({ user_id: userId, login_id: loginId, email }: Login, role: string): Promise<string> {
  const signing = new SignJWT({ userId, email, role, loginId }).setProtectedHeader({ alg: 'HS256' });
  return signing.setIssuedAt().setExpirationTime('2 hours').sign(ACCESS_KEY);
}
