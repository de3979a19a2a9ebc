import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['@rollcall/db/testing/global-setup'],
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    // Two processes' worth of connections for each test; the server takes 80.
    maxWorkers: 2,
    // Nothing is kept in modules, so the files may share them: that saves a third of the time.
    isolate: false,
  },
});
