import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    // Decoders on a machine that does other work.
    testTimeout: 30_000,
    // Their ES modules carry no "type": "module", so Node by itself takes them for CommonJS.
    server: { deps: { inline: [/@zxing/] } },
  },
});
