import type { User } from './app-router';
import type { AuthCalls, AuthInputs } from './auth-calls';
import type { Login } from './login';
import type { Tabs } from './tabs';

type Parts = {
  login: Login;
  calls: AuthCalls;
  tell: Tabs['tell'];
  /** Resolves when no sign-out is on its way. */
  ready: () => Promise<void>;
};

// Each of these ends logins at the server, this client's as well. So nothing else may ask for a token meanwhile: it would be
// refused a refresh, and take that for a sign-out.

export async function changePassword(parts: Parts, input: AuthInputs['changePassword']): Promise<User> {
  const { login, calls, tell, ready } = parts;
  await ready();
  const user = await login.alone(async (token) => {
    const answer = await calls.changePassword(token, input);
    // Who has signed out meanwhile stays signed out; the sign-out ends the new login at the server.
    if (login.state.get().status === 'signed-in') login.begin(answer);
    return answer.user;
  });
  // A tab that was refused meanwhile takes up the new login.
  if (login.state.get().status === 'signed-in') tell({ type: 'signed-in' });
  return user;
}

export async function signOutEverywhere({ login, calls, tell, ready }: Parts): Promise<void> {
  await ready();
  await login.alone(async (token) => {
    await calls.logoutEverywhere(token);
    const before = login.state.get();
    login.end();
    if (before.status === 'signed-in') tell({ type: 'signed-out', userId: before.user.id });
  });
}

export async function resetPassword(parts: Parts, input: AuthInputs['resetPassword']): Promise<string> {
  const { login, calls, ready } = parts;
  await ready();
  const { message } = await calls.resetPassword(input);
  // Where it was the own account this login has ended, which is better seen now than at the next click.
  if (login.state.get().status === 'signed-in') await login.renew().catch(() => undefined);
  return message;
}
