// The steps that `npm start`, `npm run dev` and `npm test` have in common. Each is skipped when nothing it reads has
// changed since it last went well, so that a second start costs no package manager at all.
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pnpm } from '../pnpm.mjs';
import { filesUnder, fingerprint } from './fingerprint.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const cache = join(root, 'node_modules/.cache/rollcall');

const workspaces = ['apps', 'packages', 'e2e', 'bench'];
const manifests = () =>
  workspaces.flatMap((path) => filesUnder(root, path)).filter((path) => path.endsWith('/package.json'));
const installReads = () => [
  'package.json',
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  'scripts/pnpm.mjs',
  ...manifests(),
];
const buildReads = () => ['apps', 'packages', 'tsconfig.json', 'turbo.json', ...installReads()];

export function install() {
  return step({
    name: 'install',
    says: 'Installing… (the first time this takes a minute)',
    reads: installReads(),
    makes: ['node_modules/.modules.yaml'],
    // Devdependencies build the apps, so they are wanted under NODE_ENV=production too; a question would wait for ever.
    command: ['install', '--frozen-lockfile', '--prod=false', '--config.confirmModulesPurge=false'],
  });
}

export function build() {
  return step({
    name: 'build',
    says: 'Building…',
    reads: buildReads(),
    makes: ['apps/server/dist/main.js', 'apps/student/dist/index.html', 'apps/teacher/dist/index.html'],
    command: ['run', 'build:all'],
  });
}

export function generateClient() {
  return step({
    name: 'generate',
    says: "Generating the database's client…",
    reads: ['packages/db/prisma', 'packages/db/scripts', 'packages/db/package.json', 'pnpm-lock.yaml'],
    makes: ['packages/db/src/generated/client.ts'],
    command: ['--filter', '@rollcall/db', 'run', 'generate'],
  });
}

async function step({ name, says, reads, makes, command }) {
  const stamp = join(cache, `${name}.stamp`);
  const now = fingerprint({ root, paths: reads });
  const made = makes.every((path) => existsSync(join(root, path)));
  if (made && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;

  console.log(says);
  // Gone before the work starts: whatever interrupts it, the next start does it again.
  rmSync(stamp, { force: true });
  await runQuietly({ name, command });
  mkdirSync(cache, { recursive: true });
  writeFileSync(stamp, now);
}

/** Runs pnpm with its output in a file, for it interests nobody unless it fails. */
async function runQuietly({ name, command }) {
  mkdirSync(cache, { recursive: true });
  const path = join(cache, `${name}.output`);
  const output = openSync(path, 'w');
  // No terminal behind its input: whatever would like to ask takes its default.
  const code = await pnpm(command, { stdio: ['ignore', output, output] }).finally(() => closeSync(output));
  if (code === 0) return;
  console.error(readFileSync(path, 'utf8'));
  console.error(`\`pnpm ${command.join(' ')}\` failed; what it said stands above.`);
  process.exit(code);
}
