import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['@rollcall/db/testing/global-setup'],
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
