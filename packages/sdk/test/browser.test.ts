// @vitest-environment happy-dom
import type { DetachedWindowAPI } from 'happy-dom';
import { beforeEach, describe, expect, test } from 'vitest';
import { toRollcallError } from '../src/errors';
import { createPause } from '../src/pause';
import { startPeer } from './peer/start-peer';
import { ADA, BEN, startClient } from './start-client';
import { until } from './until';

declare global {
  interface Window {
    happyDOM: DetachedWindowAPI;
  }
}

/** A page of the peer's own origin, with a cookie jar that no script can read. */
async function openPage() {
  const peer = await startPeer();
  window.happyDOM.setURL(peer.url);
  return { peer, load: () => startClient({ url: location.origin }) };
}

// As a browser does, happy-dom writes each refused connection to the console; the output below is that.
beforeEach(() => localStorage.clear());

describe('a page', () => {
  test('takes up the login of an earlier visit', async () => {
    const { load } = await openPage();
    await load().auth.signIn(ADA);
    const reloaded = load();
    await expect(reloaded.auth.restore()).resolves.toMatchObject({ user: { email: ADA.email } });
    await expect(reloaded.api.users.profile.query()).resolves.toMatchObject({ user: { email: ADA.email } });
    expect(document.cookie).toBe('');
  });

  test('without a login is signed out', async () => {
    const { load } = await openPage();
    await expect(load().auth.restore()).resolves.toEqual({ status: 'signed-out' });
  });

  test('without a network does not know yet', async () => {
    const { peer, load } = await openPage();
    const page = load();
    await peer.goAway();
    await expect(page.auth.restore()).rejects.toMatchObject({ code: 'NETWORK_ERROR' });
    expect(page.auth.state()).toEqual({ status: 'unknown' });
  });

  test('whose question who is there had no answer asks it again with the next call', async () => {
    const { peer, load } = await openPage();
    await load().auth.signIn(ADA);
    const reloaded = load();
    await peer.goAway();
    await expect(reloaded.auth.restore()).rejects.toMatchObject({ code: 'NETWORK_ERROR' });
    await expect(reloaded.api.users.profile.query()).rejects.toThrow();
    await peer.comeBack();
    await expect(reloaded.api.users.profile.query()).resolves.toMatchObject({ user: { email: ADA.email } });
    expect(reloaded.auth.state()).toMatchObject({ status: 'signed-in' });
  });

  test('stays signed out after a sign-out that never reached the server, and makes up for it', async () => {
    const { peer, load } = await openPage();
    const page = load();
    await page.auth.signIn(ADA);
    await peer.goAway();
    await page.auth.signOut();
    await peer.comeBack();
    const reloaded = load();
    await expect(reloaded.auth.restore()).resolves.toEqual({ status: 'signed-out' });
    await reloaded.auth.signIn(ADA);
    expect(peer.state.accounts.liveLogins()).toBe(1);
    await expect(load().auth.restore()).resolves.toMatchObject({ status: 'signed-in' });
  });

  test('that is signed out follows a sign-in of another tab', async () => {
    const { load } = await openPage();
    const [waiting, other] = [load(), load()];
    await waiting.auth.restore();
    await other.auth.signIn(ADA);
    await until(waiting.auth, ({ status }) => status === 'signed-in');
  });

  test("makes a call for one user alone in no other name, although the cookie is another's by now", async () => {
    const { peer, load } = await openPage();
    const [first, other] = [load(), load()];
    const asAda = { context: { onlyAs: (await first.auth.signIn(ADA)).id } };
    await other.auth.signIn(BEN);
    await expect(first.api.users.profile.query(undefined, asAda)).resolves.toMatchObject({
      user: { email: ADA.email },
    });
    peer.state.accounts.expireAccessTokens();
    const refused = first.api.users.profile.query(undefined, asAda).catch(toRollcallError);
    await expect(refused).resolves.toMatchObject({ code: 'AUTH_UNAUTHORIZED', status: 401 });
    expect(peer.state.counts.profile).toBe(1);
    await expect(first.api.users.profile.query()).resolves.toMatchObject({ user: { email: BEN.email } });
  });
});

describe('a wait', () => {
  test.for([
    { hope: 'the browser is on line again', event: () => window.dispatchEvent(new Event('online')) },
    { hope: 'the page is looked at again', event: () => document.dispatchEvent(new Event('visibilitychange')) },
  ])('ends at once when $hope', async ({ event }) => {
    const pause = createPause();
    const waits = Promise.all([pause.wait(3_600_000), pause.wait(3_600_000)]);
    event();
    await waits;
    pause.close();
  });
});
