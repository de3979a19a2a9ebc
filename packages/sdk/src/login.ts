import { ERRORS } from '@rollcall/contracts/errors';
import type { SignedIn, User } from './app-router';
import type { AuthCalls } from './auth-calls';
import { isTokenRefusal, RollcallError, toRollcallError } from './errors';
import { observableValue, type ObservableValue } from './observable-value';

export type AuthState = { status: 'unknown' } | { status: 'signed-out' } | { status: 'signed-in'; user: User };

/** This client's login: who is signed in, and the access token, which never leaves memory. */
export type Login = {
  state: ObservableValue<AuthState>;
  begin: (answer: SignedIn) => void;
  /** Forgets the login here; returns the access token that it had, for whoever ends it at the server. */
  end: () => string | undefined;
  /** New facts about the user who is signed in; of anybody else nothing is taken. */
  setUser: (user: User) => void;
  /** A token good for another minute at least; undefined while nobody is signed in. Rejects where renewing fails. */
  freshToken: () => Promise<string | undefined>;
  /** A token other than the refused one. Rejects where the refresh is refused (signed out then) or gets no answer. */
  renewed: (refused: string) => Promise<string>;
  /** Renews without a token to begin with: the page load. */
  renew: () => Promise<string>;
  /**
   * Makes the call with a token, renewed where it is refused, while no tab refreshes; whoever wants a token meanwhile waits.
   * Rejects as the call does, or with AUTH_UNAUTHORIZED while nobody is signed in; the login stays.
   */
  alone: <T>(call: (token: string) => Promise<T>) => Promise<T>;
  /** Resolves when no refresh is under way, not even one whose answer nobody wants any more: it still sets the cookie. */
  settled: () => Promise<unknown>;
};

type Options = { calls: AuthCalls; exclusive: <T>(task: () => Promise<T>) => Promise<T> };

/** Renewed this long before its end, so that no call leaves with a token that dies on the way. */
const MARGIN_MS = 60_000;

/** Begins in state `unknown`. `exclusive` keeps the tabs that share one cookie from refreshing at the same time. */
export function createLogin({ calls, exclusive }: Options): Login {
  const state = observableValue<AuthState>({ status: 'unknown' });
  let access: { token: string; expiresAt: number } | undefined;
  let renewing: Promise<string> | undefined;
  let underWay: Promise<unknown> = Promise.resolve();
  /** A page load asked who is signed in and got no answer. */
  let unanswered = false;
  /** Counts beginnings and ends: an answer that comes after the login has changed is about another one. */
  let epoch = 0;

  function begin({ token, user, expiresIn }: SignedIn): void {
    epoch += 1;
    // Counted from the answer on, by this machine's clock, so that a clock that is wrong does no harm.
    access = { token, expiresAt: Date.now() + expiresIn * 1000 };
    state.set({ status: 'signed-in', user });
  }

  function end(): string | undefined {
    const token = access?.token;
    epoch += 1;
    access = undefined;
    renewing = undefined;
    if (state.get().status !== 'signed-out') state.set({ status: 'signed-out' });
    return token;
  }

  function setUser(user: User): void {
    const now = state.get();
    if (now.status === 'signed-in' && now.user.id === user.id) state.set({ status: 'signed-in', user });
  }

  function renew(): Promise<string> {
    if (renewing !== undefined) return renewing;
    const mine = exclusive(refresh).finally(() => {
      if (renewing === mine) renewing = undefined;
    });
    renewing = mine;
    underWay = mine.catch(() => undefined);
    return mine;
  }

  async function refresh(): Promise<string> {
    const begun = epoch;
    try {
      const { token, expiresIn } = await calls.refresh();
      // The cookie belongs to the browser, not to this tab: it may by now be another user's.
      const user = await calls.verify(token);
      if (epoch === begun) begin({ token, user, expiresIn });
      return current();
    } catch (error) {
      const isRefusal = toRollcallError(error).status === 401;
      unanswered = !isRefusal;
      if (epoch === begun && isRefusal) end();
      throw error;
    }
  }

  function alone<T>(call: (token: string) => Promise<T>): Promise<T> {
    const earlier = underWay;
    const answer = earlier.then(() => exclusive(() => callWithToken(call)));
    // What waits for a token goes on with the one that stands then, whatever became of the call.
    const token = answer.then(current, current);
    renewing = token;
    underWay = token
      .catch(() => undefined)
      .finally(() => {
        if (renewing === token) renewing = undefined;
      });
    return answer;
  }

  async function callWithToken<T>(call: (token: string) => Promise<T>): Promise<T> {
    if (Date.now() >= (access?.expiresAt ?? Infinity) - MARGIN_MS) await refresh();
    const token = current();
    try {
      return await call(token);
    } catch (error) {
      if (!isTokenRefusal(error)) throw error;
      return call(await refresh());
    }
  }

  async function freshToken(): Promise<string | undefined> {
    // At a page load nobody knows yet who is there. Where it turns out to be nobody, public calls go without a token.
    if (renewing !== undefined) return access === undefined ? renewing.catch(nobody) : renewing;
    // Nor does anybody where that had no answer: the next call asks again, instead of being refused as nobody's.
    if (unanswered && state.get().status === 'unknown') return renew().catch(nobody);
    if (access === undefined) return undefined;
    return Date.now() < access.expiresAt - MARGIN_MS ? access.token : renew();
  }

  async function renewed(refused: string): Promise<string> {
    // Never a refresh once signed out: the cookie may still be there, and would sign in again.
    const token = current();
    return token === refused ? renew() : token;
  }

  function current(): string {
    if (access === undefined) throw signedOut();
    return access.token;
  }

  return { state, begin, end, setUser, freshToken, renewed, renew, alone, settled: () => underWay };
}

/** A refused refresh says that nobody is signed in; everything else is a failure. */
function nobody(refusal: unknown): undefined {
  if (toRollcallError(refusal).status !== 401) throw refusal;
}

/** What a call fails with that needs a login where there is none. */
export function signedOut(): RollcallError {
  const { status, message } = ERRORS.AUTH_UNAUTHORIZED;
  return new RollcallError({ code: 'AUTH_UNAUTHORIZED', status, message });
}
