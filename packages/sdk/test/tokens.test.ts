import { EventEmitter, once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { toRollcallError } from '../src/errors';
import { startPeer } from './peer/start-peer';
import { ADA, BEN, startClient } from './start-client';

const TWENTY = Array.from({ length: 20 }, (_, index) => index);

async function signedInClient() {
  const peer = await startPeer();
  const client = startClient({ url: peer.url });
  await client.auth.signIn(ADA);
  const profile = () => client.api.users.profile.query();
  return { peer, client, profile };
}

/** Lets the peer take a refresh and keep the answer back. */
function holdRefresh({ state, putInBetween }: Awaited<ReturnType<typeof startPeer>>) {
  const held = new EventEmitter();
  state.refreshGate = once(held, 'answer').then(() => undefined);
  putInBetween((request, response, pass) => {
    pass(request, response);
    if (request.url?.includes('refresh')) held.emit('asked');
  });
  return { refreshIsAsked: once(held, 'asked'), answerRefresh: () => held.emit('answer') };
}

const codeOf = (error: unknown) => toRollcallError(error).code;

describe('the access token', () => {
  test('twenty calls with an expired token share one refresh, and all succeed', async () => {
    const { peer, profile } = await signedInClient();
    peer.state.accounts.expireAccessTokens();
    const answers = await Promise.all(TWENTY.map(profile));
    expect(answers.map(({ user }) => user.email)).toEqual(TWENTY.map(() => ADA.email));
    expect(peer.state.counts).toEqual({ refresh: 1, profile: 20 });
  });

  test('is renewed before it ends, so that no call is refused', async () => {
    const peer = await startPeer();
    const client = startClient({ url: peer.url });
    peer.state.expiresIn = 30;
    await client.auth.signIn(ADA);
    await Promise.all(TWENTY.map(() => client.api.users.profile.query()));
    expect(peer.state.counts).toEqual({ refresh: 1, profile: 20 });
  });

  test('a refused refresh signs out, once, and is not asked for again', async () => {
    const { peer, client, profile } = await signedInClient();
    const states: string[] = [];
    client.auth.subscribe(({ status }) => states.push(status));
    peer.state.accounts.endLogins();
    const answers = await Promise.all(TWENTY.map(() => profile().catch(toRollcallError)));
    expect(answers).toEqual(TWENTY.map(() => expect.objectContaining({ status: 401 })));
    expect(states).toEqual(['signed-out']);
    await expect(profile().catch(codeOf)).resolves.toBe('AUTH_UNAUTHORIZED');
    expect(peer.state.counts.refresh).toBe(1);
  });

  test('what anyone may ask is answered at a page load that finds nobody signed in', async () => {
    const peer = await startPeer();
    const { auth, api } = startClient({ url: peer.url });
    const loading = auth.restore();
    await expect(api.auth.registrationPolicy.query()).resolves.toMatchObject({ teacherRegistration: 'invite' });
    await expect(loading).resolves.toEqual({ status: 'signed-out' });
  });

  test('a network that is away is no sign-out', async () => {
    const { peer, client, profile } = await signedInClient();
    peer.state.accounts.expireAccessTokens();
    await peer.goAway();
    await expect(profile().catch(codeOf)).resolves.toBe('NETWORK_ERROR');
    expect(client.auth.state().status).toBe('signed-in');
    await peer.comeBack();
    await expect(profile()).resolves.toMatchObject({ user: { email: ADA.email } });
  });

  test.for([
    { name: 'a proxy whose server starts anew', status: 502, type: 'text/html', code: 'SERVICE_UNAVAILABLE' },
    { name: "a captive portal's page", status: 200, type: 'text/html', code: 'NETWORK_ERROR' },
    { name: "a captive portal's refusal", status: 401, type: 'text/html', code: 'NETWORK_ERROR' },
  ])('$name is no sign-out', async ({ status, type, code }) => {
    const { peer, client } = await signedInClient();
    peer.putInBetween((_request, response) => response.writeHead(status, { 'content-type': type }).end('<p>Hello</p>'));
    await expect(client.auth.restore().catch(codeOf)).resolves.toBe(code);
    expect(client.auth.state().status).toBe('signed-in');
  });

  test('an answer that does not come is a network error', async () => {
    const peer = await startPeer();
    const client = startClient({ url: peer.url, timeoutMs: 50 });
    peer.putInBetween(() => undefined);
    await expect(client.auth.signIn(ADA).catch(codeOf)).resolves.toBe('NETWORK_ERROR');
  });

  test('a refresh that is answered after a sign-out does not sign in again', async () => {
    const { peer, client, profile } = await signedInClient();
    const { refreshIsAsked, answerRefresh } = holdRefresh(peer);
    peer.state.accounts.expireAccessTokens();
    const call = profile().catch(codeOf);
    await refreshIsAsked;
    // The sign-out gets lost, so that the login lives on at the server.
    peer.putInBetween((request, response, pass) =>
      request.url?.includes('logout') ? request.socket.destroy() : pass(request, response),
    );
    const signedOut = client.auth.signOut();
    answerRefresh();
    await expect(call).resolves.toBe('AUTH_UNAUTHORIZED');
    await signedOut;
    expect(client.auth.state()).toEqual({ status: 'signed-out' });
  });

  test('a sign-in waits for a refresh, whose answer would replace its cookie', async () => {
    const { peer, client, profile } = await signedInClient();
    const { refreshIsAsked, answerRefresh } = holdRefresh(peer);
    peer.state.accounts.expireAccessTokens();
    const call = profile();
    await refreshIsAsked;
    const signedIn = client.auth.signIn(BEN);
    // Time enough for a sign-in that does not wait.
    await fetch(peer.url);
    await fetch(peer.url);
    answerRefresh();
    await Promise.all([call, signedIn]);
    await expect(profile()).resolves.toMatchObject({ user: { email: BEN.email } });
    await expect(client.auth.restore()).resolves.toMatchObject({ user: { email: BEN.email } });
  });

  test('signing in as somebody else uses the new token at once', async () => {
    const { client, profile } = await signedInClient();
    await client.auth.signIn(BEN);
    await expect(profile()).resolves.toMatchObject({ user: { email: BEN.email } });
  });
});
