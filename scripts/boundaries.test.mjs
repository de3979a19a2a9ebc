import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { checkWorkspace } from './boundaries/check-workspace.mjs';

/** Checks a workspace that has these files, and a package.json for each folder that they name. */
function check(files) {
  const root = mkdtempSync(join(tmpdir(), 'rollcall-boundaries-'));
  try {
    for (const path of Object.keys(files)) {
      const folder = path.startsWith('e2e/') ? 'e2e' : path.split('/').slice(0, 2).join('/');
      const manifest = `${folder}/package.json`;
      if (!(manifest in files))
        write(root, manifest, JSON.stringify({ name: `@rollcall/${folder.split('/').at(-1)}` }));
      write(root, path, files[path]);
    }
    return checkWorkspace(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

function write(root, path, text) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const allowed = {
  'a lower layer': { 'packages/core/src/a.ts': "import { user } from '@rollcall/contracts/users';" },
  'the router by type': { 'packages/sdk/src/a.ts': "import type { AppRouter } from '@rollcall/api/router';" },
  'the database in the db package': { 'packages/db/src/a.ts': "import pg from 'pg';" },
  'a test database in a test': { 'packages/api/test/a.test.ts': "import { open } from '@rollcall/db/testing';" },
  'the environment in env.ts': { 'apps/server/src/env.ts': 'export const env = process.env;' },
  'the environment in a config': { 'apps/teacher/vite.config.ts': 'const port = process.env.PORT;' },
  'its own feature': { 'apps/teacher/src/features/live/a.ts': "import { b } from './parts/b';" },
  'an import in a comment': { 'packages/core/src/a.ts': "/**\n * import pg from 'pg';\n */\n// import pg from 'pg';" },
  'the api under devDependencies of the sdk': {
    'packages/sdk/package.json': '{ "name": "@rollcall/sdk", "devDependencies": { "@rollcall/api": "workspace:*" } }',
  },
};

const forbidden = {
  'a higher layer': { 'packages/core/src/a.ts': "import { appRouter } from '@rollcall/api/router';" },
  'an import over several lines': { 'packages/core/src/a.ts': "import {\n  a,\n  b,\n} from '@rollcall/api/router';" },
  'a re-export': { 'packages/core/src/a.ts': "export * from '@rollcall/api/router';" },
  'a dynamic import': { 'packages/core/src/a.ts': "const a = await import('@rollcall/api/router');" },
  'an import for its effect': { 'packages/core/src/a.ts': "import '@rollcall/api/router';" },
  'the router by value': { 'packages/sdk/src/a.ts': "import { appRouter } from '@rollcall/api/router';" },
  'a type among values': { 'packages/sdk/src/a.ts': "import { type AppRouter } from '@rollcall/api/router';" },
  'the rules in an app': { 'apps/student/src/a.tsx': "import { judge } from '@rollcall/core/attendance/judge-mark';" },
  'an app': { 'packages/web/src/a.tsx': "import { App } from '@rollcall/teacher/app';" },
  'the driver': { 'packages/core/src/a.ts': "import pg from 'pg';" },
  "Prisma's client": { 'apps/server/src/a.ts': "import { PrismaClient } from '@prisma/client';" },
  'anything but zod in the contracts': { 'packages/contracts/src/a.ts': "import { nanoid } from 'nanoid';" },
  'the environment': { 'packages/core/src/a.ts': 'export const ttl = process.env.QR_TTL_SECONDS;' },
  'another package by path': { 'packages/api/src/a.ts': "import { a } from '../../core/src/a';" },
  'another package behind its exports': { 'packages/api/src/a.ts': "import { a } from '@rollcall/core/src/a';" },
  'another feature': { 'apps/teacher/src/features/live/parts/a.ts': "import { b } from '../../classes/b';" },
  'the api under dependencies of the sdk': {
    'packages/sdk/package.json': '{ "name": "@rollcall/sdk", "dependencies": { "@rollcall/api": "workspace:*" } }',
  },
  'a driver among the dependencies': {
    'packages/core/package.json': '{ "name": "@rollcall/core", "dependencies": { "pg": "8" } }',
  },
  'a package that the table does not know': { 'packages/helpers/src/a.ts': '' },
};

for (const [what, files] of Object.entries(allowed)) {
  test(`lets pass ${what}`, () => assert.deepEqual(check(files), []));
}

for (const [what, files] of Object.entries(forbidden)) {
  test(`finds ${what}`, () => {
    const problems = check(files);
    assert.equal(problems.length, 1, problems.join('\n'));
    assert.ok(problems[0].startsWith(Object.keys(files)[0]) || problems[0].includes('package.json'), problems[0]);
  });
}
