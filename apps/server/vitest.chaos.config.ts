import { defineConfig } from 'vitest/config';

/** The crash suite: real processes that are killed, frozen and starved. `npm run test:chaos`. */
export default defineConfig({
  test: {
    globalSetup: ['@rollcall/db/testing/global-setup'],
    include: ['test/chaos/**/*.test.ts'],
    // Seconds on a quiet machine; on one that others fill as well, minutes.
    testTimeout: 240_000,
    hookTimeout: 60_000,
    // Each brings up processes of its own; more at once would measure the machine.
    maxWorkers: 2,
  },
});
