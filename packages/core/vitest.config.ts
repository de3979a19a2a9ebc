import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['@rollcall/db/testing/global-setup'],
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Two processes' worth of connections for each test; the server takes 80.
    maxWorkers: 2,
    // No test leaves anything in a module but the worker's database, so files may share both.
    isolate: false,
  },
});
