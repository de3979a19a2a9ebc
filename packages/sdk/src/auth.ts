import type { SignedIn, User } from './app-router';
import type { AuthCalls, AuthInputs } from './auth-calls';
import { isTokenRefusal, toRollcallError } from './errors';
import type { AuthState, Login } from './login';
import { changePassword, resetPassword, signOutEverywhere } from './passwords';
import type { RefreshToken } from './refresh-token';
import type { TabMessage, Tabs } from './tabs';
import type { UnfinishedSignOut } from './unfinished-sign-out';

/** Signing in and out. Every rejection is a RollcallError. */
export type RollcallAuth = {
  state: () => AuthState;
  /** Calls back after each change of the state. Returns how to stop. */
  subscribe: (listener: (state: AuthState) => void) => () => void;
  /**
   * The login that an earlier visit left (the refresh cookie; in Node the token of this client), for page loads.
   * Resolves to `signed-in` or `signed-out`; rejects where the server cannot be asked: the state stays as it was.
   */
  restore: () => Promise<AuthState>;
  register: (input: AuthInputs['register']) => Promise<User>;
  signIn: (input: AuthInputs['login']) => Promise<User>;
  /** Signed out here at once, whatever the network does; resolves when the server has been told or cannot be reached. */
  signOut: () => Promise<void>;
  /**
   * Ends this login and all others of the user. Other than `signOut` it rejects where the server cannot be reached, and then
   * nothing has changed: what it is for is the other devices.
   */
  signOutEverywhere: () => Promise<void>;
  /**
   * Ends every login of the user at the server and takes over the new one that it answers; calls that are made meanwhile wait for
   * it. Whatever it rejects with (AUTH_INVALID_CREDENTIALS: the current password is wrong), the login stays.
   */
  changePassword: (input: AuthInputs['changePassword']) => Promise<User>;
  /** Asks for a mail with a link. Resolves to a sentence for the person, the same whether there is such an account. */
  forgotPassword: (input: AuthInputs['forgotPassword']) => Promise<string>;
  /**
   * Chooses a new password with the `token` behind the link's `#`, and resolves to a sentence for the person; nobody is
   * signed in by it. A link that is not good (AUTH_TOKEN_INVALID, AUTH_TOKEN_EXPIRED) signs nobody out.
   */
  resetPassword: (input: AuthInputs['resetPassword']) => Promise<string>;
  /** Takes over what `users.updateProfile` answered. */
  setUser: (user: User) => void;
};

type Parts = {
  login: Login;
  calls: AuthCalls;
  refreshToken: RefreshToken;
  unfinished: UnfinishedSignOut;
  tell: Tabs['tell'];
};

export function createAuth({ login, calls, refreshToken, unfinished, tell }: Parts): RollcallAuth {
  /** The sign-out that is on its way. Its answer deletes the cookie, so a sign-in must not overtake it. */
  let leaving = Promise.resolve();

  async function enter(call: () => Promise<SignedIn>): Promise<User> {
    await leaving;
    await login.settled();
    const answer = await call();
    unfinished.forget();
    login.begin(answer);
    tell({ type: 'signed-in' });
    return answer.user;
  }

  async function leave(token: string | undefined): Promise<void> {
    try {
      // A new login that is on its way (a change of the password) has to be here before it can be ended.
      await login.settled();
      await endAtServer(calls, token);
      unfinished.forget();
    } catch {
      // Stays remembered: the next page load tries again instead of signing in.
    } finally {
      refreshToken.forget();
    }
  }

  const entered = { login, calls, tell, ready: () => leaving };

  return {
    state: login.state.get,
    subscribe: login.state.subscribe,
    register: (input) => enter(() => calls.register(input)),
    signIn: (input) => enter(() => calls.login(input)),
    setUser: login.setUser,
    async restore() {
      await leaving;
      if (unfinished.isPending()) {
        login.end();
        leaving = leave(undefined);
        return login.state.get();
      }
      await login.renew().catch(unlessRefused);
      return login.state.get();
    },
    async signOut() {
      const before = login.state.get();
      unfinished.remember();
      leaving = leave(login.end());
      if (before.status === 'signed-in') tell({ type: 'signed-out', userId: before.user.id });
      await leaving;
    },
    signOutEverywhere: () => signOutEverywhere(entered),
    changePassword: (input) => changePassword(entered, input),
    forgotPassword: async (input) => (await calls.forgotPassword(input)).message,
    resetPassword: (input) => resetPassword(entered, input),
  };
}

/** What a tab does about the news of another one. */
export function heed({ login, auth }: { login: Login; auth: RollcallAuth }) {
  return (message: TabMessage): void => {
    const state = login.state.get();
    // Another user's sign-out ended another login; a tab that is signed in keeps the one that it has.
    if (message.type === 'signed-out' && state.status === 'signed-in' && state.user.id === message.userId) login.end();
    // Nobody waits for this one: where it fails the tab is as signed out as before.
    if (message.type === 'signed-in' && state.status === 'signed-out') auth.restore().catch(() => undefined);
  };
}

/** A refused refresh is an answer ("nobody is signed in"), everything else a failure. */
function unlessRefused(error: unknown): void {
  const failure = toRollcallError(error);
  if (failure.status !== 401) throw failure;
}

/** Ends the login, for which the server asks for a valid access token. Rejects where it could not be asked. */
async function endAtServer(calls: AuthCalls, token: string | undefined): Promise<void> {
  try {
    if (token !== undefined) return await calls.logout(token);
  } catch (error) {
    if (!isTokenRefusal(error)) throw error;
  }
  const renewed = await calls.refresh().catch(unlessRefused);
  if (renewed !== undefined) await calls.logout(renewed.token);
}
