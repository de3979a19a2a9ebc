import { defineConfig } from 'vite';

// The JavaScript of the tarball. In the workspace the SDK is its source.
export default defineConfig({
  build: {
    lib: { entry: ['src/client.ts', 'src/errors.ts'], formats: ['es'] },
    target: 'es2022',
    minify: false,
    rolldownOptions: {
      external: /^@trpc\//,
      output: { chunkFileNames: '[name]-chunk.js' },
    },
  },
});
