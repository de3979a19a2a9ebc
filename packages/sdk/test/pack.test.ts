import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createForeignProject, type ForeignProject, workspace } from './packed/foreign-project';
import { startPeer } from './peer/start-peer';

/** Packing, compiling and running take seconds, and on a busy machine many. */
const TIMEOUT_MS = 120_000;

let project: ForeignProject;
let files: Map<string, string>;

beforeAll(async () => {
  project = await createForeignProject();
  files = await readFiles(project.installed);
}, TIMEOUT_MS);

afterAll(() => project.remove());

test('the packed SDK holds what was built, its manifest and its readme, and nothing else', () => {
  expect([...files.keys()].toSorted()).toEqual([
    'README.md',
    'dist/app-router.d.ts',
    'dist/client.d.ts',
    'dist/client.js',
    'dist/error-codes.d.ts',
    'dist/errors-chunk.js',
    'dist/errors.d.ts',
    'dist/errors.js',
    'dist/live-socket-chunk.js',
    'package.json',
  ]);
});

test('the packed SDK asks for tRPC alone, in versions that a registry has', () => {
  const { dependencies }: { dependencies?: unknown } = JSON.parse(textOf('package.json'));
  const version: unknown = expect.stringMatching(/^\d+\.\d+\.\d+$/);
  expect(dependencies).toEqual({ '@trpc/client': version, '@trpc/server': version });
});

test('the packed SDK imports tRPC and its own files, and the code of the live feed only when it is wanted', () => {
  const built = [...files].filter(([path]) => path.startsWith('dist/')).map(([, text]) => text);
  const imported = built.flatMap((text) => [...text.matchAll(/\b(?:from|import)[ (]*['"]([^'"]+)/g)]);
  const others = imported.map(([, name = '']) => name).filter((name) => !name.startsWith('./'));
  expect([...new Set(others)].toSorted()).toEqual([
    '@trpc/client',
    '@trpc/server',
    '@trpc/server/observable',
    '@trpc/server/unstable-core-do-not-import',
  ]);
  expect(textOf('dist/client.js')).toContain('import("./live-socket-chunk.js")');
});

test('the packed SDK names nothing that only the workspace or this machine has', () => {
  for (const [path, text] of files) {
    expect(text, path).not.toMatch(/workspace:|catalog:/);
    expect(text, path).not.toContain(workspace);
    if (path.startsWith('dist/')) expect(text, path).not.toContain('@rollcall/');
  }
});

test.each(['bundler', 'nodenext'] as const)(
  'programs, the readme too, compile against the packed SDK with moduleResolution %s, and wrong calls do not',
  async (moduleResolution) => {
    expect(await project.compile(moduleResolution)).toEqual([]);
  },
  TIMEOUT_MS,
);

test(
  'the packed SDK signs in, calls, follows a live feed and tells a refusal in plain Node, which exits once it is closed',
  async () => {
    const peer = await startPeer();
    peer.state.events.publish();
    await project.compile('nodenext');
    const said: unknown = JSON.parse(await project.run('out/consumer.js', peer.url));
    expect(said).toEqual({ code: 'AUTH_INVALID_CREDENTIALS', email: 'ada@example.org', event: 'attendance-marked' });
  },
  TIMEOUT_MS,
);

function textOf(path: string): string {
  return files.get(path) ?? '';
}

/** Every file below a folder by its path there, with forward slashes. */
async function readFiles(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      paths.map(async (path) => [relative(folder, path).replaceAll('\\', '/'), await readFile(path, 'utf8')] as const),
    ),
  );
}
