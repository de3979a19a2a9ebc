import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run, runWell } from './run';

const sdk = fileURLToPath(new URL('../..', import.meta.url));
export const workspace = fileURLToPath(new URL('../../../..', import.meta.url));

/** What the project has installed besides the SDK: links to the workspace's, so that no network is asked. */
const LINKED = ['@trpc/client', '@trpc/server', '@types/node', '@types/ws', 'ws'];

export type ModuleResolution = 'bundler' | 'nodenext';
export type ForeignProject = Awaited<ReturnType<typeof createForeignProject>>;

/** A project outside the workspace that has the packed SDK installed. */
export async function createForeignProject() {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'rollcall-sdk-')));
  const installed = join(folder, 'node_modules/@rollcall/sdk');
  await writeFile(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
  await installPackedSdk(folder, installed);
  for (const name of LINKED) await linkPackage(name, folder);
  for (const name of ['consumer.ts', 'wrong-calls.ts']) await cp(new URL(name, import.meta.url), join(folder, name));
  await writeFile(join(folder, 'readme.ts'), samples(await readFile(join(installed, 'README.md'), 'utf8')));
  return {
    /** Where the tarball is unpacked. */
    installed,
    compile: (moduleResolution: ModuleResolution) => compile(folder, moduleResolution),
    /** Runs a program of the project in plain Node; resolves to what it printed. */
    run: (...args: string[]) => runWell(process.execPath, args, folder),
    remove: () => rm(folder, { recursive: true }),
  };
}

async function installPackedSdk(folder: string, installed: string): Promise<void> {
  const pack = ['scripts/pnpm.mjs', '--filter', '@rollcall/sdk', 'pack', '--pack-destination', folder];
  await runWell(process.execPath, pack, workspace);
  const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz')) ?? 'no tarball';
  await mkdir(installed, { recursive: true });
  await runWell('tar', ['-xzf', tarball, '--strip-components=1', '-C', installed], folder);
}

async function linkPackage(name: string, folder: string): Promise<void> {
  const link = join(folder, 'node_modules', name);
  await mkdir(dirname(link), { recursive: true });
  await symlink(await realpath(join(sdk, 'node_modules', name)), link, 'junction');
}

/** The TypeScript of a page, one program from its first sample to its last. */
function samples(markdown: string): string {
  return [...markdown.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, sample]) => sample).join('\n');
}

/**
 * Compiles the project's programs to `out`, and resolves to the compiler's errors.
 *
 * With `skipLibCheck: false` it reads all declarations. tRPC 11.19's own for `ws` name what @types/ws 8.18 does not have, in
 * every program that imports @trpc/client; these errors are not the SDK's.
 */
async function compile(folder: string, moduleResolution: ModuleResolution): Promise<string[]> {
  const compilerOptions = {
    strict: true,
    skipLibCheck: false,
    target: 'es2023',
    module: moduleResolution === 'bundler' ? 'esnext' : 'nodenext',
    moduleResolution,
    types: ['node'],
    outDir: 'out',
  };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
  const { output } = await run(process.execPath, [join(sdk, 'node_modules/typescript/bin/tsc')], folder);
  return output
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\S*\/@trpc\/server\/dist\/adapters\/ws\./.test(line));
}
