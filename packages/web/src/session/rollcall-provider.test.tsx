import { RollcallError } from '@rollcall/sdk/errors';
import type { AuthState } from '@rollcall/sdk/login';
import { notifyManager } from '@tanstack/react-query';
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { RollcallProvider } from './rollcall-provider';
import { fakeClient, signedInAs } from './testing/fake-client';
import { trpc } from './trpc';
import { useAuth } from './use-auth';
import { useConnectionState } from './use-connection-state';

beforeAll(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  // By itself the query client reports by a timer, which act() does not wait for.
  notifyManager.setScheduler(queueMicrotask);
});

const nobody = (): Promise<AuthState> => Promise.resolve({ status: 'signed-out' });

/** Renders below the provider; `shows()` is the text on the page. */
async function show(client: ReturnType<typeof fakeClient>['client'], page: ReactNode) {
  const root = createRoot(document.body.appendChild(document.createElement('main')));
  onTestFinished(() => act(() => root.unmount()));
  await act(async () => root.render(<RollcallProvider client={client}>{page}</RollcallProvider>));
  return { shows: () => document.body.lastElementChild?.textContent };
}

/** Everything that was ever on the page, so that a flash of what must not be seen is seen. */
function Profile({ shown }: { shown: string[] }): ReactNode {
  const profile = trpc.users.profile.useQuery();
  const text = profile.data?.user.fullName ?? '…';
  if (shown.at(-1) !== text) shown.push(text);
  return text;
}

describe('RollcallProvider', () => {
  test('restores the login, again when the browser is back on line', async () => {
    const noAnswer = new RollcallError({ code: 'NETWORK_ERROR', status: 0, message: 'Away' });
    const restore = vi.fn(nobody).mockRejectedValueOnce(noAnswer);
    const { client, setAuth } = fakeClient({ restore });
    const page = await show(client, <Status />);
    expect(page.shows()).toBe('unknown, idle');
    await act(async () => window.dispatchEvent(new Event('online')));
    expect(restore).toHaveBeenCalledTimes(2);
    await act(async () => setAuth(signedInAs('Ada')));
    expect(page.shows()).toBe('signed-in, idle');
    await act(async () => window.dispatchEvent(new Event('online')));
    expect(restore).toHaveBeenCalledTimes(2);
  });

  test('tells of the connection', async () => {
    const { client, setConnection } = fakeClient({ restore: nobody });
    const page = await show(client, <Status />);
    await act(async () => setConnection('lost'));
    expect(page.shows()).toBe('unknown, lost');
  });

  test('shows nothing of one user to the next, not even on a page that stays', async () => {
    const { client, setAuth } = fakeClient({ restore: nobody });
    setAuth(signedInAs('Ada'));
    const shown: string[] = [];
    const page = await show(client, <Profile shown={shown} />);
    expect(page.shows()).toBe('Ada');
    await act(async () => setAuth(signedInAs('Ben')));
    expect(shown).toEqual(['…', 'Ada', '…', 'Ben']);
  });

  test('forgets what was shown at a sign-out', async () => {
    const { client, setAuth } = fakeClient({ restore: nobody });
    setAuth(signedInAs('Ada'));
    const shown: string[] = [];
    await show(
      client,
      <Guarded>
        <Profile shown={shown} />
      </Guarded>,
    );
    await act(async () => setAuth({ status: 'signed-out' }));
    await act(async () => setAuth(signedInAs('Ben')));
    expect(shown).toEqual(['…', 'Ada', '…', 'Ben']);
  });

  test('keeps what was shown when only the profile has changed', async () => {
    const { client, setAuth } = fakeClient({ restore: nobody });
    const ada = signedInAs('Ada');
    setAuth(ada);
    const shown: string[] = [];
    await show(client, <Profile shown={shown} />);
    await act(async () => setAuth({ ...ada }));
    expect(shown).toEqual(['…', 'Ada']);
  });
});

function Status(): ReactNode {
  const { state } = useAuth();
  return `${state.status}, ${useConnectionState()}`;
}

function Guarded({ children }: { children: ReactNode }): ReactNode {
  const { state } = useAuth();
  return state.status === 'signed-in' ? children : null;
}
