// `prisma generate` without Prisma's download host: it needs no schema engine, but looks for one unless it is told where
// one stands. Any existing file will do, and Node's own is one on every platform.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packageFolder = join(dirname(fileURLToPath(import.meta.url)), '..');
const prismaCommand = createRequire(import.meta.url).resolve('prisma/build/index.js');

const { status } = spawnSync(process.execPath, [prismaCommand, 'generate', '--no-hints'], {
  cwd: packageFolder,
  env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' },
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
