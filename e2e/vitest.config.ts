import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/lighthouse.test.ts'],
    globalSetup: 'src/prepare-browser.ts',
    // A browser and a server mostly wait for each other, so two files at a time take little more than half as long; more would only
    // make each other's deadlines tight.
    maxWorkers: 2,
    // Each step has a limit of its own (30 s by Playwright); the sum of many steps on a busy machine needs none.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // As patient as the browser's own waiting; a second is nothing on a machine that does other work.
    expect: { poll: { timeout: 20_000 } },
  },
});
