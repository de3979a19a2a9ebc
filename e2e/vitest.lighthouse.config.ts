import { defineConfig } from 'vitest/config';

/** Measures time, so turbo runs it when all other tests are done. */
export default defineConfig({
  test: { include: ['test/lighthouse.test.ts'], globalSetup: 'src/prepare-browser.ts', hookTimeout: 120_000 },
});
