import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['@rollcall/db/testing/global-setup'],
    include: ['test/**/*.test.ts'],
    // A suite of its own: vitest.chaos.config.ts.
    exclude: [...configDefaults.exclude, 'test/chaos/**'],
    // Much of it waits: for clocks, for processes, for a database that is away.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
