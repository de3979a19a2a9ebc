import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { toRollcallError } from '../src/errors';
import { startPeer } from './peer/start-peer';
import { ADA, BEN, startClient } from './start-client';
import { until } from './until';

const CHANGE = { currentPassword: ADA.password, newPassword: 'another long password' };

async function signedInClient(options: { sharedLogin?: string } = {}) {
  const peer = await startPeer();
  const client = startClient({ url: peer.url, ...options });
  await client.auth.signIn(ADA);
  const states: string[] = [];
  client.auth.subscribe(({ status }) => states.push(status));
  return { peer, client, states, profile: () => client.api.users.profile.query() };
}

/** Lets the peer end the old logins and keep the answer with the new one back. */
function holdChange({ state, putInBetween }: Awaited<ReturnType<typeof startPeer>>) {
  const held = new EventEmitter();
  state.changeGate = once(held, 'answer').then(() => undefined);
  putInBetween((request, response, pass) => {
    pass(request, response);
    if (request.url?.includes('changePassword')) held.emit('asked');
  });
  return { changeIsAsked: once(held, 'asked'), answerChange: () => held.emit('answer') };
}

/** Time enough for a call that does not wait, and for its refresh. */
async function passTime({ url }: { url: string }): Promise<void> {
  for (let turn = 0; turn < 6; turn += 1) await fetch(url);
}

const codeOf = (error: unknown) => toRollcallError(error).code;

describe('changing the password', () => {
  test('takes over the new login: access token, refresh token, and no moment signed out', async () => {
    const { peer, client, states, profile } = await signedInClient();
    await expect(client.auth.changePassword(CHANGE)).resolves.toMatchObject({ email: ADA.email });
    await profile();
    expect(peer.state.counts.refresh).toBe(0);
    await expect(client.auth.restore()).resolves.toMatchObject({ user: { email: ADA.email } });
    expect(new Set(states)).toEqual(new Set(['signed-in']));
    expect(peer.state.accounts.liveLogins()).toBe(1);
  });

  test('calls meanwhile wait for the new token, and those under way are sent again with it', async () => {
    const { peer, client, states, profile } = await signedInClient();
    const { changeIsAsked, answerChange } = holdChange(peer);
    const changed = client.auth.changePassword(CHANGE);
    const calls = [profile(), profile()];
    await changeIsAsked;
    calls.push(profile());
    await passTime(peer);
    answerChange();
    await changed;
    for (const { user } of await Promise.all(calls)) expect(user.email).toBe(ADA.email);
    expect(peer.state.counts.refresh).toBe(0);
    expect(states).not.toContain('signed-out');
  });

  test('renews an access token that has expired, and is sent once more', async () => {
    const { peer, client } = await signedInClient();
    peer.state.accounts.expireAccessTokens();
    await expect(client.auth.changePassword(CHANGE)).resolves.toMatchObject({ email: ADA.email });
    expect(peer.state.counts.refresh).toBe(1);
  });

  test('a wrong current password signs nobody out', async () => {
    const { peer, client, states, profile } = await signedInClient();
    const wrong = client.auth.changePassword({ ...CHANGE, currentPassword: 'wrong' });
    await expect(wrong.catch(codeOf)).resolves.toBe('AUTH_INVALID_CREDENTIALS');
    await expect(profile()).resolves.toMatchObject({ user: { email: ADA.email } });
    expect({ states, refreshes: peer.state.counts.refresh }).toEqual({ states: [], refreshes: 0 });
  });

  test('a network that is away signs nobody out', async () => {
    const { peer, client, states } = await signedInClient();
    await peer.goAway();
    await expect(client.auth.changePassword(CHANGE).catch(codeOf)).resolves.toBe('NETWORK_ERROR');
    expect(states).toEqual([]);
  });

  test('without a login is refused', async () => {
    const peer = await startPeer();
    const client = startClient({ url: peer.url });
    await expect(client.auth.changePassword(CHANGE).catch(codeOf)).resolves.toBe('AUTH_UNAUTHORIZED');
  });

  test('a sign-out meanwhile stays one, and ends the new login too', async () => {
    const { peer, client } = await signedInClient();
    const { changeIsAsked, answerChange } = holdChange(peer);
    const changed = client.auth.changePassword(CHANGE);
    await changeIsAsked;
    const signedOut = client.auth.signOut();
    await passTime(peer);
    answerChange();
    await Promise.all([changed, signedOut]);
    expect(client.auth.state()).toEqual({ status: 'signed-out' });
    expect(peer.state.accounts.liveLogins()).toBe(0);
  });

  test('tells the other tabs, so that one that is signed out takes up the new login', async () => {
    const shared = { sharedLogin: randomUUID() };
    const { peer, client } = await signedInClient(shared);
    const tab = startClient({ url: peer.url, ...shared });
    await tab.auth.restore();
    const asked = new Promise<void>((resolve) => {
      peer.putInBetween((request, response, pass) => {
        if (request.url?.includes('auth.refresh')) resolve();
        pass(request, response);
      });
    });
    await client.auth.changePassword(CHANGE);
    await asked;
  });
});

describe('signing out everywhere', () => {
  test('ends the logins of all devices, and tells the tabs that share this one', async () => {
    const shared = { sharedLogin: randomUUID() };
    const { peer, client } = await signedInClient(shared);
    const tab = startClient({ url: peer.url, ...shared });
    const phone = startClient({ url: peer.url });
    await tab.auth.signIn(ADA);
    await phone.auth.signIn(ADA);
    await client.auth.signOutEverywhere();
    expect(client.auth.state()).toEqual({ status: 'signed-out' });
    await until(tab.auth, ({ status }) => status === 'signed-out');
    await expect(phone.auth.restore()).resolves.toEqual({ status: 'signed-out' });
    expect(peer.state.accounts.liveLogins()).toBe(0);
  });

  test('says that it could not, where there is no network: the other devices are still signed in', async () => {
    const { peer, client, states } = await signedInClient();
    await peer.goAway();
    await expect(client.auth.signOutEverywhere().catch(codeOf)).resolves.toBe('NETWORK_ERROR');
    expect(states).toEqual([]);
  });
});

describe('a forgotten password', () => {
  test('is asked for and chosen anew without being signed in, and signs nobody in', async () => {
    const peer = await startPeer();
    const client = startClient({ url: peer.url });
    await expect(client.auth.forgotPassword({ email: ADA.email })).resolves.toBe('Please look in your mail.');
    const input = { token: ADA.email, password: CHANGE.newPassword };
    await expect(client.auth.resetPassword(input)).resolves.toBe('Your password is changed.');
    expect(client.auth.state()).toEqual({ status: 'unknown' });
  });

  test('of the account that is signed in here ends its login here too', async () => {
    const { client, states } = await signedInClient();
    await client.auth.resetPassword({ token: ADA.email, password: CHANGE.newPassword });
    expect(states).toEqual(['signed-out']);
  });

  test('of another account leaves the login here alone', async () => {
    const { client } = await signedInClient();
    await client.auth.resetPassword({ token: BEN.email, password: CHANGE.newPassword });
    expect(client.auth.state()).toMatchObject({ status: 'signed-in', user: { email: ADA.email } });
  });

  test('with a link that was used signs nobody out', async () => {
    const { peer, client, states } = await signedInClient();
    const used = client.auth.resetPassword({ token: 'used', password: CHANGE.newPassword });
    await expect(used.catch(codeOf)).resolves.toBe('AUTH_TOKEN_INVALID');
    expect({ states, refreshes: peer.state.counts.refresh }).toEqual({ states: [], refreshes: 0 });
  });
});
