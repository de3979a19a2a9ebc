import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

// How much script has to be there before a page can show itself: the built app's first file, the page's own, and all that these
// import. What is fetched behind them (menus, dialogs, lists, the decoder) is imported when it is wanted, and does not count. From
// the files and not from a browser, where it goes by chance what has come when something shows.

test.each([
  { app: 'teacher', page: 'sign-in-route', limitKb: 200 },
  { app: 'teacher', page: 'home-route', limitKb: 200 },
  { app: 'student', page: 'main-routes', limitKb: 120 },
  { app: 'student', page: 'mark-route', limitKb: 120 },
  { app: 'student', page: 'scan-route', limitKb: 120 },
  { app: 'student', page: 'sign-in-route', limitKb: 120 },
])('the $app app needs less than $limitKb kB of script, gzip, for $page', ({ app, page, limitKb }) => {
  const assets = new URL(`../../apps/${app}/dist/assets/`, import.meta.url);
  const files = readdirSync(assets);
  const read = (file: string) => readFileSync(new URL(file, assets), 'utf8');
  const html = readFileSync(new URL('../index.html', assets), 'utf8');
  const entry = /<script [^>]*src="[^"]*\/([^/"]+\.js)"/.exec(html)?.[1] ?? '';
  const own = files.find((file) => file.startsWith(`${page}-`) && file.endsWith('.js')) ?? '';
  const needed = importedBy([entry, own], read);
  const kb = [...needed].reduce((sum, file) => sum + gzipSync(read(file)).length, 0) / 1000;
  console.log(`${app}, ${page}: ${kb.toFixed(1)} kB in ${needed.size} files`);
  expect(kb).toBeGreaterThan(30);
  expect(kb).toBeLessThan(limitKb);
});

/** These files and all that they import from the beginning. */
function importedBy(files: readonly string[], read: (file: string) => string): Set<string> {
  const found = new Set(files);
  for (const file of found) {
    for (const [, imported = ''] of read(file).matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g))
      found.add(imported);
  }
  return found;
}
