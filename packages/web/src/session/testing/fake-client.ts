import type { User } from '@rollcall/contracts/users';
import type { RollcallClient } from '@rollcall/sdk/client';
import type { AuthState } from '@rollcall/sdk/login';
import type { ConnectionState } from '@rollcall/sdk/live-connection';
import { observableValue } from '@rollcall/sdk/observable-value';
import { createTRPCClient, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import type { AppRouter } from '@rollcall/sdk/app-router';

/** The SDK's client as React sees it, without a server: `users.profile` answers with whoever is signed in. */
export function fakeClient({ restore }: { restore: () => Promise<AuthState> }) {
  const auth = observableValue<AuthState>({ status: 'unknown' });
  const connection = observableValue<ConnectionState>('idle');
  const link: TRPCLink<AppRouter> = () => () =>
    observable((observer) => {
      observer.next({ result: { type: 'data', data: auth.get() } });
      observer.complete();
    });
  const client: RollcallClient = {
    api: createTRPCClient<AppRouter>({ links: [link] }),
    auth: {
      state: auth.get,
      subscribe: auth.subscribe,
      restore,
      register: notHere,
      signIn: notHere,
      signOut: notHere,
      signOutEverywhere: notHere,
      changePassword: notHere,
      forgotPassword: notHere,
      resetPassword: notHere,
      setUser: () => undefined,
    },
    connection: { state: connection.get, subscribe: connection.subscribe },
    links: [link],
    close: () => Promise.resolve(),
  };
  return { client, setAuth: auth.set, setConnection: connection.set };
}

const notHere = () => Promise.reject(new Error('Not part of this test'));

/** A signed-in state. */
export function signedInAs(fullName: string): AuthState {
  const user: User = {
    id: `id of ${fullName}`,
    email: `${fullName}@example.org`,
    fullName,
    role: 'student',
    createdAt: '2026-11-23T08:00:00.000Z',
  };
  return { status: 'signed-in', user };
}
