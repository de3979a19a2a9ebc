import { act, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { useAttempt } from './use-attempt';

beforeAll(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
});

type Attempt = ReturnType<typeof useAttempt<string>>;

/** Shows a component that does `action`, and answers with what the hook says now. */
async function show(action: (input: string) => Promise<unknown>): Promise<() => Attempt> {
  let latest: Attempt | undefined;
  function Probe() {
    const current = useAttempt(action);
    useEffect(() => {
      latest = current;
    });
    return null;
  }
  const root = createRoot(document.createElement('div'));
  onTestFinished(() => act(() => root.unmount()));
  await act(async () => root.render(<Probe />));
  return () => {
    if (latest === undefined) throw new Error('nothing was rendered');
    return latest;
  };
}

test('a second attempt while one is under way is not made', async () => {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  const action = vi.fn(() => promise);
  const attempt = await show(action);
  await act(async () => attempt().attempt('first'));
  await act(async () => attempt().attempt('second'));
  expect(attempt().isPending).toBe(true);
  await act(async () => resolve());
  expect(attempt()).toMatchObject({ isPending: false, error: null });
  expect(action.mock.calls).toEqual([['first']]);
});

test('what it failed with stays until the next attempt', async () => {
  const failure = new Error('no');
  const action = vi
    .fn<(input: string) => Promise<unknown>>()
    .mockRejectedValueOnce(failure)
    .mockResolvedValueOnce(null);
  const attempt = await show(action);
  await act(async () => attempt().attempt('first'));
  expect(attempt()).toMatchObject({ isPending: false, error: failure });
  await act(async () => attempt().attempt('second'));
  expect(attempt()).toMatchObject({ isPending: false, error: null });
});
