// Who may import whom: the table of docs and design, as data. `types` means `import type` and devDependencies only;
// `tests` is what a package's tests may use on top, from devDependencies or as part of what they test.
export const table = {
  contracts: { imports: [] },
  db: { imports: [] },
  core: { imports: ['contracts', 'db'] },
  api: { imports: ['contracts', 'core'], tests: ['db'] },
  rest: { imports: ['contracts', 'api'], tests: ['core', 'db'] },
  sdk: { imports: ['contracts'], types: ['api'], tests: ['api', 'rest', 'core', 'db'] },
  web: { imports: ['contracts', 'sdk'], types: ['api'] },
  teacher: { imports: ['contracts', 'sdk', 'web'] },
  student: { imports: ['contracts', 'sdk', 'web'] },
  server: { imports: ['contracts', 'db', 'core', 'api', 'rest'], tests: ['sdk'] },
  e2e: { imports: ['contracts', 'sdk', 'server'], tests: ['db'] },
  bench: { imports: ['contracts', 'db', 'core', 'api', 'rest', 'sdk'] },
};

/** Outside packages that only some of ours may know, with the reason. */
export const reserved = [
  { pattern: /^(pg|@prisma\/.*|prisma)$/, only: ['db'], because: 'the database is reached through @rollcall/db' },
];

/** Packages whose every outside dependency is listed here. */
export const onlyKnows = { contracts: ['zod'] };

/** Source files that may read `process.env`, besides configs, scripts, tests and test tools. */
export const readsEnvironment = [
  'apps/server/src/env.ts',
  // The program's first lines: gives the environment to env.ts, which says what it must hold.
  'apps/server/src/main.ts',
  // Hands PATH and the like on to PostgreSQL's own programs; reads no setting.
  'packages/db/src/embedded/run.ts',
];

/** Tests, test tools, configs and scripts: never part of what is shipped. */
export function isTooling(path) {
  return (
    /^(e2e|bench)\//.test(path) ||
    /^[^/]+\/[^/]+\/(test|scripts|src\/testing)\//.test(path) ||
    path.endsWith('/src/testing.ts') ||
    /\.test\.tsx?$/.test(path) ||
    /^[^/]+\/[^/]+\/[^/]+\.config\.[mc]?[jt]s$/.test(path)
  );
}
