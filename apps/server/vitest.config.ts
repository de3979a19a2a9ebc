import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['@rollcall/db/testing/global-setup'],
    include: ['test/**/*.test.ts'],
    // A suite of its own: vitest.chaos.config.ts.
    exclude: [...configDefaults.exclude, 'test/chaos/**'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
