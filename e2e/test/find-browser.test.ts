import { afterEach, expect, test, vi } from 'vitest';
import { findBrowser } from '../src/find-browser';

// Node answers --version as a browser does, and is on every machine that runs this test.
const program = process.execPath;

afterEach(() => {
  vi.unstubAllEnvs();
});

test('CHROME_PATH wins over everything else', async () => {
  vi.stubEnv('CHROME_PATH', program);
  expect(await findBrowser([])).toEqual({ executablePath: program, how: 'CHROME_PATH' });
});

test('a CHROME_PATH that does not start is said, not passed over', async () => {
  vi.stubEnv('CHROME_PATH', `${program}-missing`);
  await expect(findBrowser()).rejects.toThrow(/CHROME_PATH names .*-missing, which does not start/);
});

test('takes the first program that starts, and asks no later source', async () => {
  vi.stubEnv('CHROME_PATH', '');
  const later = vi.fn(async () => [program]);
  const found = await findBrowser([
    { how: 'none there', paths: async () => [] },
    { how: 'second one starts', paths: async () => [`${program}-missing`, program] },
    { how: 'later', paths: later },
  ]);
  expect(found).toEqual({ executablePath: program, how: 'second one starts' });
  expect(later).not.toHaveBeenCalled();
});

test('with no browser anywhere it says what to install', async () => {
  vi.stubEnv('CHROME_PATH', '');
  await expect(findBrowser([])).rejects.toThrow(/Install Chrome, Chromium or Edge .* or set CHROME_PATH/);
});
