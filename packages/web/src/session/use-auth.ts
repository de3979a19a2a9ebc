import type { AuthState } from '@rollcall/sdk/login';
import type { RollcallAuth } from '@rollcall/sdk/auth';
import { useSyncExternalStore } from 'react';
import { useRollcallClient } from './client-context';

export type Auth = Pick<
  RollcallAuth,
  | 'signIn'
  | 'register'
  | 'signOut'
  | 'signOutEverywhere'
  | 'changePassword'
  | 'setUser'
  | 'forgotPassword'
  | 'resetPassword'
> & { state: AuthState };

/**
 * Who is signed in, and the ways to change it. `state.status` is `unknown` until the page load has been answered, and
 * for as long as the network is away then. Rejections are RollcallErrors.
 */
export function useAuth(): Auth {
  const { auth } = useRollcallClient();
  const state = useSyncExternalStore(auth.subscribe, auth.state);
  const { signIn, register, signOut, signOutEverywhere, changePassword, setUser, forgotPassword, resetPassword } = auth;
  return {
    state,
    signIn,
    register,
    signOut,
    signOutEverywhere,
    changePassword,
    setUser,
    forgotPassword,
    resetPassword,
  };
}
