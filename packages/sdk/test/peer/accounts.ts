import { randomUUID } from 'node:crypto';
import type { User } from '@rollcall/contracts/users';
import { refusal } from './refusal';

type LoginRow = { user: User; hasEnded: boolean };
type AccessRow = { login: LoginRow; hasExpired: boolean };

/** Logins and their tokens, as the server keeps them: refresh tokens are good once. */
export function createAccounts() {
  const users = new Map<string, User>();
  const access = new Map<string, AccessRow>();
  const refresh = new Map<string, LoginRow>();

  function userOf(email: string): User {
    const user: User = users.get(email) ?? {
      id: randomUUID(),
      email,
      fullName: email,
      role: 'student',
      createdAt: '2026-11-23T08:00:00.000Z',
    };
    users.set(email, user);
    return user;
  }

  function issue(login: LoginRow) {
    const tokens = { token: randomUUID(), refreshToken: randomUUID() };
    access.set(tokens.token, { login, hasExpired: false });
    refresh.set(tokens.refreshToken, login);
    return { ...tokens, user: login.user };
  }

  return {
    logIn: (email: string) => issue({ user: userOf(email), hasEnded: false }),
    refresh(token: string | undefined) {
      if (token === undefined) throw refusal('AUTH_UNAUTHORIZED');
      const login = refresh.get(token);
      if (login === undefined || login.hasEnded) throw refusal('AUTH_TOKEN_INVALID');
      refresh.delete(token);
      return issue(login);
    },
    authenticate(token: string | undefined): LoginRow {
      if (token === undefined) throw refusal('AUTH_UNAUTHORIZED');
      const row = access.get(token);
      if (row === undefined || row.login.hasEnded) throw refusal('AUTH_TOKEN_INVALID');
      if (row.hasExpired) throw refusal('AUTH_TOKEN_EXPIRED');
      return row.login;
    },
    /** All access tokens given out so far; the clients are not told. */
    expireAccessTokens() {
      for (const row of access.values()) row.hasExpired = true;
    },
    /** All logins: neither kind of token is taken any more. */
    endLogins() {
      for (const login of refresh.values()) login.hasEnded = true;
    },
    /** All logins of this user. */
    endLoginsOf(email: string) {
      for (const login of refresh.values()) if (login.user.email === email) login.hasEnded = true;
    },
    liveLogins: () => [...refresh.values()].filter(({ hasEnded }) => !hasEnded).length,
  };
}
