import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { AuthState } from '../src/login';
import { startPeer } from './peer/start-peer';
import { ADA, BEN, startClient } from './start-client';
import { until } from './until';

const isSignedIn = ({ status }: AuthState) => status === 'signed-in';
const isSignedOut = ({ status }: AuthState) => status === 'signed-out';

describe('signing out', () => {
  test('ends the login at the server', async () => {
    const peer = await startPeer();
    const client = startClient({ url: peer.url });
    await client.auth.signIn(ADA);
    await client.auth.signOut();
    expect(peer.state.accounts.liveLogins()).toBe(0);
    await expect(client.auth.restore()).resolves.toEqual({ status: 'signed-out' });
  });

  test('ends the login also where the access token has expired', async () => {
    const peer = await startPeer();
    const client = startClient({ url: peer.url });
    await client.auth.signIn(ADA);
    peer.state.accounts.expireAccessTokens();
    await client.auth.signOut();
    expect(peer.state.accounts.liveLogins()).toBe(0);
  });

  test('works without a network', async () => {
    const peer = await startPeer();
    const client = startClient({ url: peer.url });
    await client.auth.signIn(ADA);
    await peer.goAway();
    await client.auth.signOut();
    expect(client.auth.state()).toEqual({ status: 'signed-out' });
  });

  test('a sign-in right behind it is not undone by its answer', async () => {
    const peer = await startPeer();
    const client = startClient({ url: peer.url });
    await client.auth.signIn(ADA);
    const signedOut = client.auth.signOut();
    await client.auth.signIn(BEN);
    await signedOut;
    await expect(client.auth.restore()).resolves.toMatchObject({ user: { email: BEN.email } });
  });
});

describe('tabs that share a login', () => {
  test('are told of a sign-out, and those of another user are not touched', async () => {
    const peer = await startPeer();
    const shared = { url: peer.url, sharedLogin: randomUUID() };
    const [ada, alsoAda, ben, alsoBen] = [
      startClient(shared),
      startClient(shared),
      startClient(shared),
      startClient(shared),
    ];
    await Promise.all([ada.auth.signIn(ADA), alsoAda.auth.signIn(ADA), ben.auth.signIn(BEN), alsoBen.auth.signIn(BEN)]);
    const heard: string[] = [];
    ben.auth.subscribe(({ status }) => heard.push(status));

    await ada.auth.signOut();
    await until(alsoAda.auth, isSignedOut);
    // Long after Ben's tab has heard of Ada's sign-out.
    await alsoBen.api.users.profile.query();
    heard.push('now Ben');
    await alsoBen.auth.signOut();
    await until(ben.auth, isSignedOut);
    expect(heard).toEqual(['now Ben', 'signed-out']);
  });

  test('clients that share nothing do not hear of each other', async () => {
    const peer = await startPeer();
    const [one, other] = [startClient({ url: peer.url }), startClient({ url: peer.url })];
    await one.auth.signIn(ADA);
    await other.auth.signIn(ADA);
    await one.auth.signOut();
    await expect(other.auth.restore()).resolves.toMatchObject({ status: 'signed-in' });
  });

  test('nobody hears of a sign-in that failed', async () => {
    const peer = await startPeer();
    const client = startClient({ url: peer.url });
    const failure = client.auth.signIn({ ...ADA, password: 'wrong' });
    await expect(failure).rejects.toMatchObject({
      name: 'RollcallError',
      code: 'AUTH_INVALID_CREDENTIALS',
      status: 401,
    });
    expect(isSignedIn(client.auth.state())).toBe(false);
  });
});
