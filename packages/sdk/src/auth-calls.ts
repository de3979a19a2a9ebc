import { createTRPCClient } from '@trpc/client';
import type { AppRouter, RollcallInputs, SignedIn, User } from './app-router';
import { toRollcallError } from './errors';
import { httpTerminus } from './http-terminus';
import type { RefreshToken } from './refresh-token';
import type { Request } from './request';

export type AuthInputs = Pick<
  RollcallInputs['auth'],
  'register' | 'login' | 'changePassword' | 'forgotPassword' | 'resetPassword'
>;

/** The account calls with the token given by hand: below the link that renews tokens, because that link needs them. */
export type AuthCalls = {
  register: (input: AuthInputs['register']) => Promise<SignedIn>;
  login: (input: AuthInputs['login']) => Promise<SignedIn>;
  refresh: () => Promise<{ token: string; expiresIn: number }>;
  logout: (token: string) => Promise<void>;
  logoutEverywhere: (token: string) => Promise<void>;
  verify: (token: string) => Promise<User>;
  /** Ends the login of this token and all others of the user; answers a new one. */
  changePassword: (token: string, input: AuthInputs['changePassword']) => Promise<SignedIn>;
  /** Both answer a sentence for the person. */
  forgotPassword: (input: AuthInputs['forgotPassword']) => Promise<{ message: string }>;
  resetPassword: (input: AuthInputs['resetPassword']) => Promise<{ message: string }>;
};

type Options = { url: string; request: Request; refreshToken: RefreshToken };

/** All rejections are RollcallErrors. */
export function createAuthCalls({ url, request, refreshToken }: Options): AuthCalls {
  const api = createTRPCClient<AppRouter>({ links: [httpTerminus({ url, request })] });
  return {
    register: (input) => api.auth.register.mutate(input).catch(rethrow),
    login: (input) => api.auth.login.mutate(input).catch(rethrow),
    refresh() {
      const kept = refreshToken.get();
      return api.auth.refresh.mutate(kept === undefined ? {} : { refreshToken: kept }).catch(rethrow);
    },
    async logout(token) {
      await api.auth.logout.mutate(undefined, { context: { token } }).catch(rethrow);
    },
    async logoutEverywhere(token) {
      await api.auth.logoutEverywhere.mutate(undefined, { context: { token } }).catch(rethrow);
    },
    changePassword: (token, input) => api.auth.changePassword.mutate(input, { context: { token } }).catch(rethrow),
    forgotPassword: (input) => api.auth.forgotPassword.mutate(input).catch(rethrow),
    resetPassword: (input) => api.auth.resetPassword.mutate(input).catch(rethrow),
    async verify(token) {
      const { user } = await api.auth.verify.query(undefined, { context: { token } }).catch(rethrow);
      return user;
    },
  };
}

function rethrow(error: unknown): never {
  throw toRollcallError(error);
}
