import { act, lazy, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Fetched } from './fetched';

let root: Root;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  // React tells of what the boundary has caught.
  vi.spyOn(console, 'error').mockReturnValue();
  root = createRoot(document.body.appendChild(document.createElement('div')));
});

afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const Away = lazy(() => Promise.reject(new TypeError('Failed to fetch dynamically imported module')));

async function shows(of: string, children: ReactNode): Promise<string | null> {
  await act(async () =>
    root.render(
      <>
        The rest
        <Fetched waiting=", soon" failed=", but not this" of={of}>
          {children}
        </Fetched>
      </>,
    ),
  );
  return document.body.textContent;
}

test('a part that cannot be fetched costs itself, and not what is around it', async () => {
  expect(await shows('a chart', <Away />)).toBe('The rest, but not this');
});

test('waits for what is on its way', async () => {
  const Coming = lazy(() => new Promise<never>(() => undefined));
  expect(await shows('a chart', <Coming />)).toBe('The rest, soon');
});

test('something else in its place is tried anew', async () => {
  await shows('a chart', <Away />);
  expect(await shows('a chart', ', the table')).toBe('The rest, but not this');
  expect(await shows('a table', ', the table')).toBe('The rest, the table');
});
